import { DatabaseStartError } from './database-start-error';

/** The server of DATABASE_URL does not let us in. */
export class DatabaseUnreachableError extends DatabaseStartError {
  readonly code = 'database_unreachable';

  /** @param reason what the server or the network said; neither ever repeats the password. */
  constructor(url: string, reason: string) {
    const { host, pathname } = new URL(url);
    super(`The database ${pathname.slice(1)} on ${host} (DATABASE_URL) cannot be used: ${reason}.`);
  }
}
