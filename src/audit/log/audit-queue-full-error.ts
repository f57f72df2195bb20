import { ServiceUnavailableError } from '../../common/service-unavailable-error';

/** 503: more events wait to be recorded than the log takes on. What they are about is refused. */
export class AuditQueueFullError extends ServiceUnavailableError {
  readonly code = 'audit_queue_full';

  constructor(limit: number) {
    super(`${limit} events wait to be recorded; no more are taken now.`, { retryAfterSeconds: 1 });
  }
}
