import { DomainError } from './domain-error';

/** 4xx: the framework refused the request before any of our code saw it. */
export class RefusedRequestError extends DomainError {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
