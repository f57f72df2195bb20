import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Nothing that could break out of a log line or a header. */
const ACCEPTABLE = /^[\x21-\x7e]{1,128}$/;

/** The caller's `X-Request-ID` when it is 1 to 128 visible ASCII characters, else a new UUID. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && ACCEPTABLE.test(given) ? given : randomUUID();
}
