import { DatabaseStartError } from './database-start-error';

/** The file is there and is not a database of ours. It is left as it is. */
export class DatabaseUnreadableError extends DatabaseStartError {
  readonly code = 'database_unreadable';

  constructor(file: string, reason: string) {
    super(
      `${file} cannot be used as the database: ${reason}. Nothing was written to it. ` +
        'Restore a backup, or move it away to begin with an empty database.',
    );
  }
}
