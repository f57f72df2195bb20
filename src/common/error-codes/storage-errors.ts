import type { ErrorEntries } from './error-entry';

/** The audit log and the database: nothing was done, or what was done is not known to be stored. */
export const storageErrors = {
  audit_event_too_large: {
    status: 413,
    when: 'What would be recorded of the act is too large; nothing was done',
    remedy: 'Do less in one request.',
  },
  secret_in_audit_event: {
    status: 422,
    when: 'What would be recorded appears to contain a secret; nothing was done',
    remedy: 'Remove it from where `detail` says, and try again.',
  },
  audit_log_closed: {
    status: 503,
    when: 'The service is stopping and records nothing more',
    remedy: 'Try again after `Retry-After`.',
  },
  audit_log_damaged: {
    status: 503,
    when: 'The audit log was changed from outside, so that nothing can be recorded',
    remedy: 'The operator restores a backup (docs/operations.md, "After a restore").',
  },
  audit_queue_full: {
    status: 503,
    when: 'Too many events wait to be recorded',
    remedy: 'Try again after `Retry-After`.',
  },
  database_busy: {
    status: 503,
    when: 'A write waited for others for too long',
    remedy: 'Try again after `Retry-After`.',
  },
  database_unavailable: {
    status: 503,
    when: 'The database does not answer, or cannot store',
    remedy: 'Try again later; the operator finds the cause in the log.',
  },
  transaction_conflict: {
    status: 503,
    when: 'Another request changed the same at this moment; nothing was written',
    remedy: 'Try again.',
  },
  lease_lost: {
    status: 503,
    when: 'Another instance may do the work by now; nothing was written',
    remedy: 'Try again.',
  },
  storing_overtaken: {
    status: 503,
    when: 'Another instance has stored a snapshot in between',
    remedy: 'Try again.',
  },
} as const satisfies ErrorEntries;
