import type { AuditFilter } from '../../src/audit/reading/audit-filter';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import type { Database } from '../../src/database/database';
import { actorId, targetId, timeOf } from './fill-log';

const PAGES = 300;

export interface PageTime {
  readonly name: string;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** How a filter is asked, as a function of a number that grows: no page is asked for twice. */
const questions: Readonly<Record<string, (turn: number, records: number) => AuditFilter>> = {
  'no filter': () => ({}),
  'an actor': (turn) => ({ actor: actorId(turn) }),
  'a target': (turn) => ({ target: targetId(turn * 31) }),
  'a frequent action': () => ({ action: 'api_key.revoked' }),
  'an action that was never recorded': () => ({ action: 'report.made' }),
  failures: () => ({ outcome: 'failed' }),
  'failures of an actor': (turn) => ({ actor: actorId(turn), outcome: 'failed' }),
  'an hour': (turn, records) => ({
    from: timeOf((turn * 3_001) % records),
    to: timeOf(((turn * 3_001) % records) + 14_400),
  }),
  'failures in an hour': (turn, records) => ({
    outcome: 'failed',
    from: timeOf((turn * 3_001) % records),
    to: timeOf(((turn * 3_001) % records) + 14_400),
  }),
  'text that is frequent': () => ({ text: 'provisioning' }),
  'text that is rare': () => ({ text: 'Leaked Archive' }),
  'text of an actor': (turn) => ({ text: 'leaked archive', actor: actorId(turn) }),
};

/** Times of one page of 50 for each filter; pages begin anywhere in the log, and half of them go upwards. */
export async function pageTimes(database: Database, records: number): Promise<PageTime[]> {
  const reader = new AuditReader(database);
  const times: PageTime[] = [];
  for (const [name, question] of Object.entries(questions)) {
    const ms: number[] = [];
    for (let turn = 0; turn < PAGES; turn++) {
      const order = turn % 2 === 0 ? 'desc' : 'asc';
      const after = turn % 3 === 0 ? undefined : (turn * 9_973) % records;
      const start = performance.now();
      await reader.page({ filter: question(turn, records), order, size: 50, after });
      ms.push(performance.now() - start);
    }
    ms.sort((a, b) => a - b);
    times.push({ name, p50Ms: ms[PAGES / 2] ?? NaN, p99Ms: ms[Math.floor(PAGES * 0.99)] ?? NaN });
  }
  return times;
}
