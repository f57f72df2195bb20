import { DomainError } from './domain-error';

/** 428: without `If-Match` somebody else's change could be overwritten unseen. */
export class PreconditionRequiredError extends DomainError {
  readonly code = 'precondition_required';
  readonly status = 428;

  constructor() {
    super('Send the ETag of the version that you changed as If-Match.');
  }
}

/** 412: the resource was changed since the caller read it. */
export class PreconditionFailedError extends DomainError {
  readonly code = 'precondition_failed';
  readonly status = 412;

  constructor() {
    super('Somebody changed it meanwhile: read it again and repeat your change.');
  }
}
