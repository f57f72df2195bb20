import { DatabaseStartError } from './database-start-error';

export class PostgresTooOldError extends DatabaseStartError {
  readonly code = 'database_too_old';

  constructor(version: string, needed: number) {
    super(`The server of DATABASE_URL is PostgreSQL ${version}; Rolecall needs ${needed} or later.`);
  }
}
