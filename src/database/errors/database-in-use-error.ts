import { DatabaseStartError } from './database-start-error';

export class DatabaseInUseError extends DatabaseStartError {
  readonly code = 'database_in_use';

  constructor(file: string, pid: number | undefined) {
    const holder = pid === undefined ? 'another process' : `the process ${pid}`;
    super(
      `The database ${file} is open in ${holder}. An SQLite database serves one process: stop that one, ` +
        'give this one its own DATA_DIR, or set DATABASE_URL to share a PostgreSQL database.',
    );
  }
}
