import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** 503: the service ends and records nothing more, so nothing that must be recorded can be done. */
export class AuditLogClosedError extends ServiceUnavailableError {
  readonly code = 'audit_log_closed';

  constructor() {
    super('The audit log is closed: the service is stopping.', { retryAfterSeconds: 5 });
  }
}
