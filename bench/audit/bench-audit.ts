import { execFileSync } from 'node:child_process';
import { extname, join } from 'node:path';
import { sql } from 'kysely';
import { AuditReader, LARGE_BATCH_SIZE } from '../../src/audit/reading/audit-reader';
import { verifyRecords } from '../../src/audit/verifier/verify-records';
import type { Database } from '../../src/database/database';
import { openDatabase } from '../../src/database/open-database';
import type { Bar } from '../bar';
import { appendRate } from './append-rates';
import type { BenchPlace } from './bench-places';
import type { ExportMeasurement } from './export-once';
import { fillLog } from './fill-log';
import { pageTimes } from './page-times';

const MAX_PAGE_MS = 20;
const MIN_VERIFIED = 50_000;
const MAX_EXPORT_MB = 150;
const MIN_APPENDED = { SQLite: 1_000, PostgreSQL: 500 } as const;

/** Fills the log on a database. */
export async function fillPlace({ name, settings }: BenchPlace, records: number): Promise<void> {
  const database = await openDatabase(settings);
  const start = performance.now();
  // What is put in here in a minute comes in over years otherwise: the indexes do not fit into a small cache.
  if (name === 'SQLite') await sql`pragma cache_size = -500000`.execute(database.kysely);
  await fillLog(database, records);
  // Done by PostgreSQL itself after a while; SQLite has no vacuum of this kind.
  await sql.raw(name === 'SQLite' ? 'analyze' : 'vacuum analyze').execute(database.kysely);
  await database.close();
  console.log(`${name}: ${records} records put in within ${seconds(performance.now() - start)}`);
}

/** Measures a log that was filled: pages, verification, appends and exports. */
export async function benchAudit(place: BenchPlace, records: number): Promise<Bar[]> {
  const bars = await openedBars(place, records);
  return [...bars, ...exportBars(place)];
}

/** Closes the database again: one process at a time may have SQLite's file open, and exports have their own. */
async function openedBars(place: BenchPlace, records: number): Promise<Bar[]> {
  const database = await openDatabase(place.settings);
  try {
    const bars = [...(await pageBars(place, database, records)), await verifyBar(place, database, records)];
    return [...bars, await appendBar(place, database)];
  } finally {
    await database.close();
  }
}

async function pageBars({ name }: BenchPlace, database: Database, records: number): Promise<Bar[]> {
  const times = await pageTimes(database, records);
  return times.map(({ name: filter, p50Ms, p99Ms }) => ({
    name: `${name}: page, ${filter}`,
    measured: `p50 ${p50Ms.toFixed(1)}, p99 ${p99Ms.toFixed(1)} ms`,
    bar: `p99 < ${MAX_PAGE_MS} ms`,
    passed: p99Ms < MAX_PAGE_MS,
  }));
}

async function verifyBar({ name }: BenchPlace, database: Database, records: number): Promise<Bar> {
  const start = performance.now();
  const batches = new AuditReader(database).batches({}, { first: 1, last: records }, LARGE_BATCH_SIZE);
  const { verified, records: held } = await verifyRecords(linesOf(batches), {
    checkpoints: [],
    publicKeys: [],
    allow: { noCheckpoint: true },
  });
  const rate = records / ((performance.now() - start) / 1_000);
  return {
    name: `${name}: verified a second, from the database`,
    measured: `${Math.round(rate)}`,
    bar: `>= ${MIN_VERIFIED}`,
    passed: verified && held === records && rate >= MIN_VERIFIED,
  };
}

async function* linesOf(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const batch of batches) yield* batch;
}

/** On PostgreSQL by two instances by turns. */
async function appendBar({ name, settings }: BenchPlace, database: Database): Promise<Bar> {
  const other = name === 'PostgreSQL' ? await openDatabase(settings) : undefined;
  try {
    const rate = await appendRate(other === undefined ? [database] : [database, other]);
    const least = MIN_APPENDED[name];
    const measured = `${Math.round(rate)}`;
    return {
      name: `${name}: appended a second, 32 writers`,
      measured,
      bar: `>= ${least}`,
      passed: rate >= least,
    };
  } finally {
    await other?.close();
  }
}

function exportBars({ name, settings }: BenchPlace): Bar[] {
  return ['ndjson', 'csv', 'ocsf'].map((format) => {
    const script = join(__dirname, `export-once${extname(__filename)}`);
    const output = execFileSync(process.execPath, [
      ...process.execArgv,
      script,
      JSON.stringify(settings),
      format,
    ]);
    const { milliseconds, bytes, peakBytes } = JSON.parse(output.toString()) as ExportMeasurement;
    const peakMb = peakBytes / 1_048_576;
    return {
      name: `${name}: export as ${format}, ${(bytes / 1e6).toFixed(0)} MB in ${seconds(milliseconds)}`,
      measured: `${peakMb.toFixed(0)} MB at most`,
      bar: `< ${MAX_EXPORT_MB} MB`,
      passed: peakMb < MAX_EXPORT_MB,
    };
  });
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
