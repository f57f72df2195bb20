import type { Bar } from '../bar';
import { benchAudit, fillPlace } from './bench-audit';
import { postgresPlace, sqlitePlace } from './bench-places';

/** The audit log with so many records, on SQLite and, where one answers, PostgreSQL. */
export async function measureAudit(records: number): Promise<Bar[]> {
  const postgres = await postgresPlace();
  if (postgres === undefined) console.log('PostgreSQL: skipped, none answers.');
  const places = [sqlitePlace(), ...(postgres === undefined ? [] : [postgres])];
  try {
    await Promise.all(places.map((place) => fillPlace(place, records)));
    const bars: Bar[] = [];
    for (const place of places) bars.push(...(await benchAudit(place, records)));
    return bars;
  } finally {
    for (const place of places) await place.remove();
  }
}
