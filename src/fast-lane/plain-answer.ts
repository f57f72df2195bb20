import type { ServerResponse } from 'node:http';
import { constantHeaders } from '../http/response-headers';

const CONTENT_TYPE = 'application/json; charset=utf-8';

const REQUEST_ID_AT = 1;
const headers: (string | number)[] = [
  'x-request-id',
  '',
  ...constantHeaders.flat(),
  'content-type',
  CONTENT_TYPE,
  'content-length',
  0,
];
const LENGTH_AT = headers.length - 1;

/** Sends a 200 with the headers of every answer: one list, which Node reads before this returns. */
export function sendPlainAnswer(response: ServerResponse, requestId: string, text: string): void {
  headers[REQUEST_ID_AT] = requestId;
  headers[LENGTH_AT] = Buffer.byteLength(text);
  response.writeHead(200, headers as string[]);
  response.end(text);
}
