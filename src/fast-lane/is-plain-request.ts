import type { IncomingMessage } from 'node:http';
import { refuseHost } from '../http/refuse-host';

/** Longer bodies are read in turns of the event loop. */
const MAX_BODY_BYTES = 16_384;

const LENGTH = /^[1-9]\d{0,4}$/;

/** Whether nothing in the head of a request asks for more than an answer to a question of ordinary size. */
export function isPlainRequest(request: IncomingMessage): boolean {
  const { headers, httpVersionMinor } = request;
  if (httpVersionMinor !== 1 || refuseHost({ raw: request }) !== undefined) return false;
  if (headers.expect !== undefined || headers['transfer-encoding'] !== undefined) return false;
  return request.method === 'GET' ? headers['content-length'] === undefined : hasPlainBody(request);
}

/** Of a body that comes in one piece: how many bytes it has. */
export function plainLength({ headers }: IncomingMessage): number {
  return Number(headers['content-length']);
}

function hasPlainBody(request: IncomingMessage): boolean {
  const {
    'content-type': type,
    'content-encoding': coding,
    'content-length': length,
    prefer,
  } = request.headers;
  if (type !== 'application/json' || coding !== undefined || prefer !== undefined) return false;
  return length !== undefined && LENGTH.test(length) && plainLength(request) <= MAX_BODY_BYTES;
}
