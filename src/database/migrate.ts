import { loadEnvironment } from '../config/load-environment';
import { readSettings } from '../config/read-settings';
import { openDatabase } from './open-database';

/** `npm run migrate`: brings the tables up to date and ends, for those who do not want a start to do it. */
async function migrate(): Promise<void> {
  const database = await openDatabase(readSettings(loadEnvironment()).database);
  await database.close();
  console.log('The database is up to date.');
}

migrate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
