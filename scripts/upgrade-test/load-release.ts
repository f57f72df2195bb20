import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { Client } from 'pg';
import type { DatabaseSettings } from '../../src/config/settings';

/** Commands and tests both run where the package is. */
const FIXTURES = join(process.cwd(), 'test/fixtures');

/** What the release answered to one request: JSON, or the text of a file. */
interface Answer {
  readonly path: string;
  readonly body?: unknown;
  readonly text?: string;
}

interface Expected {
  readonly keys: Record<'admin' | 'live' | 'checker' | 'revoked' | 'expired', string>;
  readonly answers: readonly Answer[];
  readonly log: { readonly records: number; readonly sha256: string };
}

/** A database as a release left it, in a place of its own. */
export interface ReleaseFixture {
  readonly expected: Expected;
  /** Settings of a service on that database, with the key that signed its checkpoints. */
  readonly env: Readonly<Record<string, string>>;
  readonly checkpoints: readonly unknown[];
}

/**
 * Loads the fixture into an empty place. What has a lifetime (snapshots, simulations, plans) is moved to the present,
 * in the database and in what is expected: a test must not fail because years have passed. Nothing else is touched.
 */
export async function loadRelease(place: DatabaseSettings, version: string): Promise<ReleaseFixture> {
  const folder = join(FIXTURES, version);
  const dialect = place.url === undefined ? 'sqlite' : 'postgres';
  const dataDir = place.url === undefined ? place.dataDir : await mkdtemp(join(tmpdir(), 'rolecall-test-'));
  const keyFile = join(dataDir, 'audit-signing-key.pem');
  copyFileSync(join(folder, `${dialect}.audit-signing-key.pem`), keyFile);
  chmodSync(keyFile, 0o600);
  const moves = place.url === undefined ? loadSqlite(folder, dataDir) : await loadPostgres(folder, place.url);
  return {
    expected: JSON.parse(
      moved(unzipped(folder, `${dialect}.expected.json.gz`).toString(), moves),
    ) as Expected,
    env: { DATA_DIR: dataDir, ...(place.url !== undefined && { DATABASE_URL: place.url }) },
    checkpoints: readFileSync(join(folder, `${dialect}.checkpoints.ndjson`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  };
}

/** Columns with times that decide what still counts. */
const LIFETIMES = [
  ['snapshot', 'as_of'],
  ['snapshot', 'stored_at'],
  ['snapshot', 'read_at'],
  ['simulation', 'expires_at'],
  ['simulation', 'summary'],
  ['change', 'expires_at'],
  ['change', 'summary'],
  ['conflict_exception', 'expires_at'],
] as const;

const NEWEST = 'select max(as_of) as at from snapshot';

type Moves = Map<string, string>;

function loadSqlite(folder: string, dataDir: string): Moves {
  const file = join(dataDir, 'rolecall.db');
  writeFileSync(file, unzipped(folder, 'sqlite.db.gz'));
  const database = new DatabaseSync(file);
  try {
    const plan = movesFrom((database.prepare(NEWEST).get() as { at: string }).at);
    for (const [table, column] of LIFETIMES) {
      const rows = database
        .prepare(`select distinct ${column} as at from ${table} where ${column} is not null`)
        .all() as {
        at: string;
      }[];
      const update = database.prepare(`update ${table} set ${column} = ? where ${column} = ?`);
      for (const { at } of rows) update.run(plan(at), at);
    }
    return plan.made;
  } finally {
    database.close();
  }
}

async function loadPostgres(folder: string, url: string): Promise<Moves> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(unzipped(folder, 'postgres.sql.gz').toString());
    await client.query('set search_path to public');
    const newest = await client.query<{ at: string }>(NEWEST);
    const plan = movesFrom(newest.rows[0]!.at);
    for (const [table, column] of LIFETIMES) {
      const { rows } = await client.query<{ at: string }>(
        `select distinct ${column} as at from ${table} where ${column} is not null`,
      );
      for (const { at } of rows) {
        await client.query(`update ${table} set ${column} = $1 where ${column} = $2`, [plan(at), at]);
      }
    }
    return plan.made;
  } finally {
    await client.end();
  }
}

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** Moves the times of a text by as much as brings `newest` to ten seconds ago, and keeps what it has moved. */
function movesFrom(newest: string) {
  const by = Date.now() - 10_000 - Date.parse(newest);
  const made: Moves = new Map();
  const move = (text: string) =>
    text.replace(TIME, (at) => {
      made.set(at, new Date(Date.parse(at) + by).toISOString());
      return made.get(at)!;
    });
  return Object.assign(move, { made });
}

function moved(text: string, moves: Moves): string {
  return text.replace(TIME, (at) => moves.get(at) ?? at);
}

function unzipped(folder: string, name: string): Buffer {
  return gunzipSync(readFileSync(join(folder, name)));
}
