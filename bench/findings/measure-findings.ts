import { postgresPlace, sqlitePlace } from '../audit/bench-places';
import type { Bar } from '../bar';
import { benchEvaluation, benchJudging, indexOf } from './bench-findings';
import { evaluationBars, judgingBars } from './findings-bars';
import { findingsOrg } from './findings-org';

/** What it takes to keep findings true on 100,000 users: by itself, and with what is written. */
export async function measureFindings(): Promise<Bar[]> {
  const index = await indexOf(findingsOrg());
  const bars = judgingBars(await benchJudging(index));
  const postgres = await postgresPlace();
  if (postgres === undefined) console.log('PostgreSQL: skipped, none answers.');
  for (const place of [sqlitePlace(), ...(postgres === undefined ? [] : [postgres])]) {
    try {
      bars.push(...evaluationBars(place.name, await benchEvaluation(index, place)));
    } finally {
      await place.remove();
    }
  }
  return bars;
}
