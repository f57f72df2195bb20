import { DomainError } from '../common/errors';

/** 428: without `If-Match` another caller's change could be overwritten unseen. */
export class PreconditionRequiredError extends DomainError {
  readonly code = 'precondition_required';
  readonly status = 428;

  constructor() {
    super('If-Match is required: send the ETag of the version you are updating.');
  }
}

/** 412: the resource was changed since the caller read it. */
export class PreconditionFailedError extends DomainError {
  readonly code = 'precondition_failed';
  readonly status = 412;

  constructor() {
    super('The resource has been modified. Fetch it again and reapply your change.');
  }
}
