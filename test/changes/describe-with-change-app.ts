import type { OrgParts } from '../support/build-org';
import { describeOnSharedDatabase } from '../support/each-database';
import { ChangeApp } from './change-app';

/** Runs a suite against one service on each database. */
export function describeWithChangeApp(
  name: string,
  { parts, env }: { parts?: OrgParts; env?: Record<string, string> },
  suite: (app: () => ChangeApp) => void,
): void {
  describeOnSharedDatabase(name, (place) => {
    let app: ChangeApp;
    beforeAll(async () => {
      const { dataDir, url } = place();
      const databaseEnv: Record<string, string> =
        url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };
      app = await ChangeApp.start(parts, { ...databaseEnv, ...env });
    });
    afterAll(() => app.service.stop());
    afterEach(() => app.service.simulator.setFaults([]));
    suite(() => app);
  });
}
