import { STATUS_CODES } from 'node:http';
import type { DomainError, ErrorDetail } from './domain-error';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** A problem document (RFC 9457). `type` is `/problems/{code}`: an identifier, stable as the code is. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path that was asked for, without its query. */
  readonly instance: string;
  readonly code: string;
  /** The request id: the same as `X-Request-ID` and in the log. */
  readonly traceId: string;
  readonly errors?: readonly ErrorDetail[];
}

export function toProblem(error: DomainError, url: string, traceId: string): Problem {
  return {
    type: `/problems/${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.message,
    instance: pathOf(url),
    code: error.code,
    traceId,
    ...(error.errors.length > 0 && { errors: error.errors }),
  };
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
