import {
  DomainError,
  type DomainErrorOptions,
  type LogLevel,
  ServiceUnavailableError,
} from '../common/errors';

/** A write waited for others for longer than callers wait for an answer. */
export class DatabaseBusyError extends ServiceUnavailableError {
  readonly code = 'database_busy';

  constructor(message = 'The database is busy with other writes.') {
    super(message, { retryAfterSeconds: 5 });
  }
}

/** The database is not one that this process can run on. The message says what to do; a restart will not help. */
export abstract class DatabaseStartError extends DomainError {
  readonly status = 503;
  override readonly logLevel: LogLevel = 'error';
}

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

/** The server answers, and stores nothing. */
export class DatabaseReadOnlyError extends DatabaseStartError {
  readonly code = 'database_read_only';

  constructor(url: string, isStandby: boolean) {
    const { host, pathname } = new URL(url);
    const why = isStandby
      ? 'it is a standby server. Set DATABASE_URL to the primary'
      : 'its transactions are read-only (default_transaction_read_only), as after a demotion. Set DATABASE_URL to the ' +
        'primary, or allow writes';
    super(
      `The database ${pathname.slice(1)} on ${host} (DATABASE_URL) accepts no writes: ${why}, and start again.`,
    );
  }
}

/** The database does not answer, or cannot store: not reachable, read-only, disk full, or its thread has ended. */
export class DatabaseUnavailableError extends ServiceUnavailableError {
  readonly code = 'database_unavailable';
  override readonly logLevel: LogLevel = 'error';

  constructor(
    options: DomainErrorOptions = {},
    message = 'The database is unavailable at the moment.',
    /** Other sessions that are as old as this one are of no more use. */
    readonly concernsOtherSessions = false,
  ) {
    super(message, { retryAfterSeconds: 5, ...options });
  }
}

/** The server of DATABASE_URL does not let us in. */
export class DatabaseUnreachableError extends DatabaseStartError {
  readonly code = 'database_unreachable';

  /**
   * @param reason what the server or the network reported; neither ever repeats the password.
   * @param mayComeUp nothing needs to be changed: the server may be there in a moment.
   */
  constructor(
    private readonly url: string,
    private readonly reason: string,
    readonly mayComeUp = false,
  ) {
    const { host, pathname } = new URL(url);
    super(`The database ${pathname.slice(1)} on ${host} (DATABASE_URL) cannot be used: ${reason}.`);
  }

  /** The same, after it was waited for. */
  after(waitedMs: number): DatabaseUnreachableError {
    const reason = `${this.reason}, after waiting for ${waitedMs / 1000} s (DATABASE_START_TIMEOUT)`;
    return new DatabaseUnreachableError(this.url, reason, this.mayComeUp);
  }
}

/** The file is there and is not a database of ours. It is left as it is. */
export class DatabaseUnreadableError extends DatabaseStartError {
  readonly code = 'database_unreadable';

  constructor(file: string, reason: string) {
    super(
      `${file} cannot be used as the database: ${reason}. Nothing was written to it. ` +
        'Restore a backup, or move the file away to start with an empty database.',
    );
  }
}

export class MigrationForbiddenError extends DatabaseStartError {
  readonly code = 'migration_forbidden';

  constructor(reason: string) {
    super(
      `The tables of the database are not those of this version, and this role may not change them (${reason}). ` +
        'Run `npm run migrate` with a DATABASE_URL of the role that owns them, and grant the privileges of ' +
        'docs/operations.md ("Restricted database role") again.',
    );
  }
}

export class OtherOrganizationError extends DatabaseStartError {
  readonly code = 'other_organization';

  constructor(known: string, given: string) {
    super(
      `The database contains the organisation ${known}, but the credentials are for ${given}. One deployment serves ` +
        'one organisation: use the credentials of the former, or give the latter its own database.',
    );
  }
}

export class PostgresTooOldError extends DatabaseStartError {
  readonly code = 'database_too_old';

  constructor(version: string, needed: number) {
    super(`The server of DATABASE_URL is PostgreSQL ${version}; Rolecall needs ${needed} or later.`);
  }
}

/** The database refused a statement: a fault of ours. Carries no parameter, which may be personal data. */
export class StatementFailedError extends DomainError {
  readonly code = 'internal_error';
  readonly status = 500;
  override readonly logLevel: LogLevel = 'error';

  /** @param reason SQLite's message or PostgreSQL's SQLSTATE and message, where those cannot show data. */
  constructor(readonly reason: string) {
    super('The database refused a statement.');
  }
}

/** The database undid a transaction because of another one at the same time. Doing it again is safe. */
export class TransactionConflictError extends ServiceUnavailableError {
  readonly code = 'transaction_conflict';

  constructor() {
    super('Conflict with a concurrent change. Nothing was written.', { retryAfterSeconds: 1 });
  }
}

/** The database is set up in a way that would give wrong answers, or none, later on. */
export class UnfitDatabaseError extends DatabaseStartError {
  readonly code = 'database_unfit';

  /** @param unfit what is wrong and what to do about it, without a full stop. */
  constructor(unfit: string) {
    super(`The database of DATABASE_URL cannot be used: ${unfit}. Nothing was written to it.`);
  }
}

/** A row with this key exists. Carries no value: a key may be personal data. */
export class UniqueViolationError extends DomainError {
  readonly code = 'already_exists';
  readonly status = 409;

  constructor() {
    super('Already exists.');
  }
}

export class UnknownMigrationError extends DatabaseStartError {
  readonly code = 'database_too_new';

  constructor(names: readonly string[]) {
    super(
      `The database has migrations that this version of Rolecall does not know: ${names.join(', ')}. ` +
        'It was written by a newer version: start that one, or restore a backup from before the upgrade.',
    );
  }
}

/** Text with a NUL or half of a surrogate pair: PostgreSQL refuses it, SQLite would store another text. */
export class UnstorableTextError extends DomainError {
  readonly code = 'unstorable_text';
  readonly status = 400;

  constructor() {
    super('Text must be Unicode without the character NUL.');
  }
}

/** Another instance may do the work by now: what this one had begun is given up, and nothing of it is stored. */
export class LeaseLostError extends ServiceUnavailableError {
  readonly code = 'lease_lost';

  constructor(name: string) {
    super(`This instance no longer holds the lease "${name}": another one may have taken over.`, {
      retryAfterSeconds: 5,
    });
  }
}
