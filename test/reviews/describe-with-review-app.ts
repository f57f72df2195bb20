import { describeOnSharedDatabase } from '../support/each-database';
import { ReviewApp } from './review-app';

/** Runs a suite against one service on each database. */
export function describeWithReviewApp(name: string, suite: (app: () => ReviewApp) => void): void {
  describeOnSharedDatabase(name, (place) => {
    let app: ReviewApp;
    beforeAll(async () => {
      const { dataDir, url } = place();
      app = await ReviewApp.start(url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url });
    });
    afterAll(() => app.stop());
    suite(() => app);
  });
}
