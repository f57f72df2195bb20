import { DatabaseStartError } from './database-start-error';

export class UnknownMigrationError extends DatabaseStartError {
  readonly code = 'database_too_new';

  constructor(names: readonly string[]) {
    super(
      `The database has migrations that this version of Rolecall does not know: ${names.join(', ')}. ` +
        'It was written by a newer version: start that one, or restore a backup from before the upgrade.',
    );
  }
}
