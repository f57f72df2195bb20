import { DomainError } from './domain-error';

/** 404: there is no such resource, or no such route. */
export class NotFoundError extends DomainError {
  readonly code = 'not_found';
  readonly status = 404;

  constructor(message = 'There is nothing at this path.') {
    super(message);
  }
}
