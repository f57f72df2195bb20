import { InvalidRequestError } from '../../common/errors';
import { Fault } from './fault';

/** The 400 that answers a fault of the whole request. */
export function faultError({ pointer, detail }: Fault): InvalidRequestError {
  return new InvalidRequestError([{ pointer: `/body${pointer}`, detail }]);
}

/** What was read, or the 400 for what could not be. */
export function orThrow<T>(read: T | Fault): T {
  if (read instanceof Fault) throw faultError(read);
  return read;
}
