import { DomainError, type ErrorDetail } from './domain-error';

/** 400: the request is malformed. Each entry of `errors` points into `/query`, `/path`, `/headers` or `/body`. */
export class InvalidRequestError extends DomainError {
  readonly code = 'invalid_request';
  readonly status = 400;

  constructor(errors: readonly ErrorDetail[]) {
    super('The request is not valid: see errors.', { errors });
  }
}
