import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { ObservableDialect } from '../observable-dialect';
import { SqliteDriver } from './sqlite-driver';
import type { SqliteThread } from './sqlite-thread';

/** Kysely's SQL for SQLite, run by the thread. `writeTimeoutMs`: how long a write waits for those before it. */
export function sqliteDialect(thread: SqliteThread, writeTimeoutMs: number): ObservableDialect {
  return {
    createDriver: () => new SqliteDriver(thread, writeTimeoutMs),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    waiting: () => thread.waiting,
  };
}
