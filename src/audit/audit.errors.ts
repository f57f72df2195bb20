import { DomainError, type LogLevel, NotFoundError, ServiceUnavailableError } from '../common/errors';

/** The file of checkpoints cannot be used, so the service does not start. */
export class CheckpointFileError extends Error {
  override readonly name = 'CheckpointFileError';

  constructor(file: string, problem: string) {
    super(
      `AUDIT_CHECKPOINT_FILE ${file} cannot be used: ${problem}. It must be a file that this process can append to ` +
        'and read, in a folder that exists.',
    );
  }
}

/**
 * The signing key cannot be used, so the service does not start. The message says what to do and reveals nothing of the
 * key.
 */
export class SigningKeyError extends Error {
  override readonly name = 'SigningKeyError';

  constructor(file: string, problem: string) {
    super(`AUDIT_SIGNING_KEY_FILE ${file}: ${problem}`);
  }
}

/** 413: the state before or after an act does not fit into a record, so the act does not happen. */
export class EventTooLargeError extends DomainError {
  readonly code = 'audit_event_too_large';
  readonly status = 413;

  constructor(member: string, limit: string) {
    super(`The audit event is too large: ${member} may have at most ${limit}. Nothing was done.`);
  }
}

/** 422: an event contains what appears to be a secret, so it is not recorded and what it is about does not happen. */
export class SecretInEventError extends DomainError {
  readonly code = 'secret_in_audit_event';
  readonly status = 422;

  /** `path` is the location; the value itself is never named. */
  constructor(path: string) {
    super(
      `The audit event appears to contain a secret at ${path}. ` +
        'Nothing was done. Remove the secret and try again.',
    );
  }
}

/** 503: the service ends and records nothing more, so nothing that must be recorded can be done. */
export class AuditLogClosedError extends ServiceUnavailableError {
  readonly code = 'audit_log_closed';

  constructor() {
    super('The audit log is closed: the service is stopping.', { retryAfterSeconds: 5 });
  }
}

/** 503: the end of the log and its records do not fit together, so nothing can be recorded. A restart does not help. */
export class AuditLogDamagedError extends DomainError {
  readonly code = 'audit_log_damaged';
  readonly status = 503;
  override readonly logLevel: LogLevel = 'error';

  constructor(problem: string) {
    super(
      `Nothing can be recorded in the audit log: ${problem} The database was changed from outside. ` +
        'Restore an earlier backup; see docs/operations.md ("After a restore").',
    );
  }
}

/** 503: more events wait to be recorded than the log takes on. What they are about is refused. */
export class AuditQueueFullError extends ServiceUnavailableError {
  readonly code = 'audit_queue_full';

  constructor(limit: number) {
    super(`Limit of ${limit} waiting audit events reached.`, { retryAfterSeconds: 1 });
  }
}

/** 404: the log has no record of this number (yet). */
export class UnknownRecordError extends NotFoundError {
  constructor(seq: number) {
    super(`The audit log has no record ${seq}.`);
  }
}

/** 404: this instance does not know such a verification; it forgets them when it ends. */
export class UnknownVerificationError extends NotFoundError {
  constructor() {
    super('Verification not found on this instance.');
  }
}
