import type { DatabaseSync } from '@photostructure/sqlite';

export type SqliteConnection = InstanceType<typeof DatabaseSync>;

type Binding = typeof import('@photostructure/sqlite');

/** Node's own SQLite where Node has it (22.13 and later), else the package that has the same API. */
function binding(): Binding {
  const builtin = process.getBuiltinModule('node:sqlite') as Binding | undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only where Node has none
  return builtin ?? (require('@photostructure/sqlite') as Binding);
}

/** As long as another connection may hold the file: one that closes folds in its log, others back it up. */
const BUSY_TIMEOUT_MS = 5_000;

export function connectSqlite(file: string): SqliteConnection {
  const connection = new (binding().DatabaseSync)(file);
  // Before anything else, or the first statement fails at once where it had to wait for milliseconds.
  connection.exec(`pragma busy_timeout = ${BUSY_TIMEOUT_MS}`);
  return connection;
}
