import type { DatabaseSync } from '@photostructure/sqlite';

export type SqliteConnection = InstanceType<typeof DatabaseSync>;

type Binding = typeof import('@photostructure/sqlite');

/** Node's own SQLite where Node has it (22.13 and later), else the package that has the same API. */
function binding(): Binding {
  const builtin = process.getBuiltinModule('node:sqlite') as Binding | undefined;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded only where Node has none
  return builtin ?? (require('@photostructure/sqlite') as Binding);
}

export function connectSqlite(file: string): SqliteConnection {
  return new (binding().DatabaseSync)(file);
}
