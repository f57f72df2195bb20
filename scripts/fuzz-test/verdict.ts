import type { ApiOperation } from './api-operation';
import { mustBeRefused, type FuzzRequest } from './mutations';

/** Routes whose errors are plain: by their standard, or by the tutorial. */
const PLAIN_ERRORS = /^\/(access\/v1|\.well-known\/authzen|(api\/)?purposes)/;

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What is wrong with an answer, whatever was asked. */
export function faultOf({ method, url }: FuzzRequest, { status, type, text }: Answer): string | undefined {
  if (status >= 500) return `answered ${status}`;
  if (status < 400) return undefined;
  if (method === 'HEAD') return undefined;
  if (PLAIN_ERRORS.test(url)) return text === '' ? 'an error without a word' : undefined;
  return type.startsWith('application/problem+json') ? undefined : `no problem document (${type})`;
}

/** What must be refused, and was not: only where there is a body that the route reads, and that was changed. */
export function wronglyTaken(
  name: string,
  { body, method }: ApiOperation,
  right: FuzzRequest,
  request: FuzzRequest,
  status: number,
): string | undefined {
  const isRead = body !== undefined && method !== 'GET' && method !== 'DELETE';
  if (!isRead || !mustBeRefused.has(name) || request.body === right.body || status >= 400) return undefined;
  return `took it with ${status}`;
}
