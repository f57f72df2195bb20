import { barTable, type Bar } from '../bar';
import { benchAudit, fillPlace } from './bench-audit';
import { postgresPlace, sqlitePlace } from './bench-places';

const DEFAULT_RECORDS = 1_000_000;

/** Measures the audit log (`main.js [records]`) on SQLite and, where one answers, PostgreSQL. Fails when a bar is missed. */
async function main(): Promise<void> {
  const records = Number(process.argv[2] ?? DEFAULT_RECORDS);
  const postgres = await postgresPlace();
  if (postgres === undefined) console.log('PostgreSQL: skipped, none answers.');
  const places = [sqlitePlace(), ...(postgres === undefined ? [] : [postgres])];
  try {
    await Promise.all(places.map((place) => fillPlace(place, records)));
    const bars: Bar[] = [];
    for (const place of places) bars.push(...(await benchAudit(place, records)));
    console.log(barTable(bars));
    if (bars.some(({ passed }) => !passed)) process.exitCode = 1;
  } finally {
    for (const place of places) await place.remove();
  }
}

void main();
