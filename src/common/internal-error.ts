import { DomainError } from './domain-error';

/** 500: a fault of ours. The caller learns nothing but the trace id; the cause is for the log. */
export class InternalError extends DomainError {
  readonly code = 'internal_error';
  readonly status = 500;
  override readonly logLevel = 'error';

  constructor(cause: unknown) {
    super('The service failed. Report the traceId to its operator.', { cause });
  }
}
