import type { Database } from '../../src/database/database';
import { openDatabase, type DatabaseSettings } from '../../src/database/open-database';
import type { Dialect } from '../../src/database/schema';
import { postgresAnswers, postgresSettings } from './postgres-databases';
import { sqliteSettings } from './sqlite-folders';
import './typescript-threads';

/** An empty place for a database, and how to remove it. */
export interface DatabasePlace {
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export interface DatabaseSuite {
  readonly dialect: Dialect;
  /** Opens a database: an empty one of its own, or the one at `settings` (again). Closed after the test. */
  readonly open: (settings?: DatabaseSettings) => Promise<Database>;
  /** An empty place, for a test that opens, closes and opens again. Removed after the test. */
  readonly place: () => Promise<DatabaseSettings>;
}

/** A folder of its own for each SQLite database, a database of its own for each on PostgreSQL. */
const makers: Record<Dialect, () => Promise<DatabasePlace>> = {
  sqlite: sqliteSettings,
  postgres: postgresSettings,
};

/**
 * Runs a suite on both databases. Where no PostgreSQL answers it is skipped with a printed line; with REQUIRE_POSTGRES
 * set, the suite fails instead.
 */
export function describeOnEachDatabase(
  name: string,
  suite: (open: DatabaseSuite['open'], rest: DatabaseSuite) => void,
): void {
  describe(`${name} on SQLite`, () => runSuite('sqlite', suite));
  const available = postgresAnswers();
  if (!available && !process.env.REQUIRE_POSTGRES)
    console.warn(`${name}: skipped on PostgreSQL, none answers.`);
  const block = available || process.env.REQUIRE_POSTGRES ? describe : describe.skip;
  block(`${name} on PostgreSQL`, () => runSuite('postgres', suite));
}

function runSuite(dialect: Dialect, suite: (open: DatabaseSuite['open'], rest: DatabaseSuite) => void): void {
  const places: DatabasePlace[] = [];
  const databases: Database[] = [];

  const place = async () => {
    const made = await makers[dialect]();
    places.push(made);
    return made.settings;
  };
  const open = async (settings?: DatabaseSettings) => {
    const database = await openDatabase(settings ?? (await place()));
    databases.push(database);
    return database;
  };

  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    for (const made of places.splice(0)) await made.remove();
  });

  suite(open, { dialect, open, place });
}
