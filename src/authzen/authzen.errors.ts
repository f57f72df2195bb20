import { DomainError, InvalidRequestError } from '../common/errors';
import { Fault } from './request/fault';

/** The 400 that answers a fault of the whole request. */
export function faultError({ pointer, detail }: Fault): InvalidRequestError {
  return new InvalidRequestError([{ pointer: `/body${pointer}`, detail }]);
}

/** What was read, or the 400 for what could not be. */
export function orThrow<T>(read: T | Fault): T {
  if (read instanceof Fault) throw faultError(read);
  return read;
}

/** 404: without its public URL this service cannot say where it is. */
export class PublicUrlNotSetError extends DomainError {
  readonly code = 'public_url_not_set';
  readonly status = 404;

  constructor() {
    super('There is no discovery document: PUBLIC_URL is not set.');
  }
}
