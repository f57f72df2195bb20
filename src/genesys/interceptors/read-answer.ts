import type { Dispatcher } from 'undici';
import { GenesysMalformedAnswerError, GenesysOversizedAnswerError } from '../genesys.errors';
import { failureOf } from './failure-of';
import { plainText } from './plain-text';
import { responseError } from './response-error';
import type { GenesysRequest, GenesysResponse } from './transport';

/** Reads an answer of at most `maxBytes`; a status other than 2xx becomes the corresponding error. */
export async function readAnswer(
  request: GenesysRequest,
  response: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<GenesysResponse> {
  const headers = singleHeaders(response.headers);
  const text = await readText(request, response, maxBytes);
  const status = response.statusCode;
  if (status < 200 || status > 299) throw responseError(request, { status, headers, body: parsed(text) });
  if (text === '') return { status, headers, data: undefined };
  const data = parsed(text);
  if (data === undefined) {
    throw new GenesysMalformedAnswerError(
      `${request.method} ${request.pathTemplate} answered ${status} without readable JSON.`,
      failureOf(request, { status, correlationId: plainText(headers['inin-correlation-id']) }),
    );
  }
  return { status, headers, data };
}

/** Counts while it reads, so that an endless answer is never held in memory as a whole. */
async function readText(
  request: GenesysRequest,
  response: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += (chunk as Buffer).length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (size > maxBytes) throw oversized(request, response.statusCode, maxBytes);
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks, size).toString('utf8');
}

function oversized(request: GenesysRequest, status: number, maxBytes: number): GenesysOversizedAnswerError {
  return new GenesysOversizedAnswerError(
    `${request.method} ${request.pathTemplate} answered more than ${maxBytes} bytes.`,
    failureOf(request, { status }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function singleHeaders(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) single[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  }
  return single;
}
