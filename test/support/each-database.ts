import type { Database } from '../../src/database/database';
import type { DatabaseSettings } from '../../src/config/settings';
import { openDatabase } from '../../src/database/open-database';
import type { Dialect } from '../../src/database/schema';
import type { DatabasePlace } from './database-place';
import { isInstalled } from './installed-programs';
import { postgresAnswers, postgresSettings } from './postgres-databases';
import { sqliteSettings } from './sqlite-folders';
import './typescript-threads';

export interface DatabaseSuite {
  readonly dialect: Dialect;
  /** Opens a database: an empty one of its own, or the one at `settings` (again). Closed after the test. */
  readonly open: (settings?: DatabaseSettings) => Promise<Database>;
  /** An empty place, for a test that opens, closes and opens again. Removed after the test. */
  readonly place: () => Promise<DatabaseSettings>;
}

/** A folder of its own for each SQLite database, a database of its own for each on PostgreSQL. */
const makers: Record<Dialect, (options: { migrated: boolean }) => Promise<DatabasePlace>> = {
  sqlite: sqliteSettings,
  postgres: postgresSettings,
};

/** Tests of how a database comes to have its tables begin with an empty one; the others with its tables. */
const OF_TABLES =
  /\/test\/(upgrade|hardening|database\/(?!(away|deployment|identifiers|leases|notifications|streaming)\.))/;
const make = (dialect: Dialect) =>
  makers[dialect]({ migrated: !OF_TABLES.test(expect.getState().testPath ?? '') });

export type Suite = (open: DatabaseSuite['open'], rest: DatabaseSuite) => void;

/** Runs a suite on both databases. */
export function describeOnEachDatabase(name: string, suite: Suite): void {
  describe(`${name} on SQLite`, () => runSuite('sqlite', suite));
  describeOnPostgres(name, suite);
}

/** Runs a suite on one place of each database, for tests that leave alone what others find there. */
export function describeOnSharedDatabase(name: string, suite: (place: () => DatabaseSettings) => void): void {
  const withPlace = (dialect: Dialect) => () => {
    let made: DatabasePlace;
    beforeAll(async () => (made = await make(dialect)));
    afterAll(() => made.remove());
    suite(() => made.settings);
  };
  describe(`${name} on SQLite`, withPlace('sqlite'));
  describeWherePostgresAnswers(name, withPlace('postgres'));
}

/**
 * Runs a suite on PostgreSQL. Where no server answers it is skipped with a printed line; with REQUIRE_POSTGRES set,
 * it fails instead. `needs`: programs without one of which it is skipped, with a printed line as well.
 */
export function describeOnPostgres(name: string, suite: Suite, needs: readonly string[] = []): void {
  describeWherePostgresAnswers(name, () => runSuite('postgres', suite), needs);
}

function describeWherePostgresAnswers(name: string, suite: () => void, needs: readonly string[] = []): void {
  const missing = needs.find((program) => !isInstalled(program));
  const answers = Boolean(process.env.REQUIRE_POSTGRES) || postgresAnswers();
  if (!answers) console.warn(`${name}: skipped on PostgreSQL, no server answers.`);
  else if (missing !== undefined) console.warn(`${name}: skipped, there is no ${missing} on this machine.`);
  (answers && missing === undefined ? describe : describe.skip)(`${name} on PostgreSQL`, suite);
}

function runSuite(dialect: Dialect, suite: Suite): void {
  const places: DatabasePlace[] = [];
  const databases: Database[] = [];

  const place = async () => {
    const made = await make(dialect);
    places.push(made);
    return made.settings;
  };
  const open = async (settings?: DatabaseSettings) => {
    const database = await openDatabase(settings ?? (await place()));
    databases.push(database);
    return database;
  };

  suite(open, { dialect, open, place });

  // After the suite's own hooks, which end what uses the databases.
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    for (const made of places.splice(0)) await made.remove();
  });
}
