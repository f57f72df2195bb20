import type { FastifyRequest } from 'fastify';
import { RefusedRequestError } from '../common/errors';

/** A name, an IPv4 or an IPv6 address (RFC 3986 §3.2.2), with a port or without. Two headers of it come with a comma. */
const HOST = /^(\[[0-9a-f:.]+\]|[\w.~%!$&'()*+;=-]+)(:\d{0,5})?$/i;

let lastGood: string | undefined;

/** Why the Host of a request is refused; undefined when it is right. Only HTTP/1.0 does without. */
export function refuseHost({ raw }: Pick<FastifyRequest, 'raw'>): RefusedRequestError | undefined {
  const { host } = raw.headers;
  // Nearly every request has the Host of the one before.
  if (host !== undefined && host === lastGood) return undefined;
  if (host === undefined)
    return raw.httpVersion === '1.0' ? undefined : invalidHost('The header Host is missing.');
  if (!HOST.test(host)) return invalidHost('The header Host must name one host, with a port or without.');
  lastGood = host;
  return undefined;
}

function invalidHost(sentence: string): RefusedRequestError {
  return new RefusedRequestError(400, 'invalid_host', sentence);
}
