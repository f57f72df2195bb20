import type { DatabasePlace } from '../support/database-place';
import { postgresAnswers, postgresSettings } from '../support/postgres-databases';
import { sqliteSettings } from '../support/sqlite-folders';
import type { OrgParts } from '../support/build-org';
import { ChangeApp } from './change-app';

const makers: [name: string, make: () => Promise<DatabasePlace>][] = [
  ['SQLite', sqliteSettings],
  ['PostgreSQL', postgresSettings],
];

/** Runs a suite against one service on each database. Where no PostgreSQL answers, it says so. */
export function describeWithChangeApp(
  name: string,
  { parts, env }: { parts?: OrgParts; env?: Record<string, string> },
  suite: (app: () => ChangeApp) => void,
): void {
  const isThere = Boolean(process.env.REQUIRE_POSTGRES) || postgresAnswers();
  if (!isThere) console.warn(`${name}: skipped on PostgreSQL, no server answers.`);
  for (const [database, make] of isThere ? makers : makers.slice(0, 1))
    describe(`${name} on ${database}`, () => {
      let place: DatabasePlace;
      let app: ChangeApp;
      beforeAll(async () => {
        place = await make();
        const { dataDir, url } = place.settings;
        const databaseEnv: Record<string, string> =
          url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };
        app = await ChangeApp.start(parts, { ...databaseEnv, ...env });
      });
      afterAll(async () => {
        await app.service.stop();
        await place.remove();
      });
      afterEach(() => app.service.simulator.setFaults([]));
      suite(() => app);
    });
}
