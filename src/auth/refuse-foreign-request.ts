import type { IncomingHttpHeaders } from 'node:http';
import { ForeignRequestError } from './auth.errors';

/** A page of another origin cannot send it without a preflight, which no origin passes with cookies. */
const REQUEST_HEADER = 'x-rolecall-request';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What tells where a request comes from. */
export interface BrowserRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * A browser adds the cookie of a session by itself, so that what changes something must prove that a page of ours sent
 * it. Throws ForeignRequestError (403).
 */
export function refuseForeignRequest({ method, headers }: BrowserRequest): void {
  if (SAFE.has(method)) return;
  if (headers[REQUEST_HEADER] !== '1' || !isOwnPage(headers)) throw new ForeignRequestError();
}

/** Browsers say it outright; older ones name the origin, which must be this host then. Others send neither. */
function isOwnPage({ 'sec-fetch-site': site, origin, host }: IncomingHttpHeaders): boolean {
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || hostOf(origin) === host?.toLowerCase();
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
