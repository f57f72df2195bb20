import { duration, postgresUrl, text } from '../parsers';
import type { Setting } from '../setting';
import { aDuration } from './a-duration';

/** Where the database is. */
export const databaseSettings = {
  dataDir: {
    env: 'DATA_DIR',
    description: 'Folder of the SQLite database. Not used with DATABASE_URL.',
    expected: 'the path of a folder that this process may write to',
    default: './data',
    parse: text,
  },
  databaseUrl: {
    env: 'DATABASE_URL',
    description: 'PostgreSQL database, 14 or later, for several instances. Unset means SQLite in DATA_DIR.',
    expected: 'a URL such as postgres://user:password@host:5432/database',
    secret: true,
    parse: postgresUrl,
  },
  databaseStartTimeoutMs: {
    env: 'DATABASE_START_TIMEOUT',
    description:
      'How long a start waits for a PostgreSQL server that is not up yet. A wrong password or an unknown database ends it at once.',
    expected: aDuration('0s to 1h'),
    default: '60s',
    parse: duration(0, 3_600_000),
  },
} satisfies Record<string, Setting<unknown>>;
