import { closeSync, existsSync, openSync } from 'node:fs';
import { connectSqlite } from '../../database/sqlite/sqlite-binding';
import { flushToDisk } from '../files';
import { MaintenanceError } from '../maintenance-error';
import { databaseFacts, type DatabaseFacts } from '../database-facts';

/**
 * Copies a database as it is at one moment, while a service writes to it. `vacuum into` reads in one transaction, which
 * the write-ahead log keeps whole without making a writer wait; the page-by-page copy of SQLite would begin again at
 * each commit of another process.
 */
export function copyDatabase(from: string, to: string): DatabaseFacts {
  if (!existsSync(from))
    throw new MaintenanceError(`There is no database ${from}: set DATA_DIR as the service does.`);
  // SQLite writes into a file that is there if it is empty, and leaves its mode alone.
  closeSync(openSync(to, 'wx', 0o600));
  const source = connectSqlite(from);
  try {
    source.exec('pragma busy_timeout = 30000');
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
  flushToDisk(to);
  return factsOf(to);
}

function factsOf(file: string): DatabaseFacts {
  const copy = connectSqlite(file);
  try {
    return databaseFacts(copy);
  } finally {
    copy.close();
  }
}
