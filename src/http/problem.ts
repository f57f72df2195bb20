import { STATUS_CODES } from 'node:http';
import type { DomainError, ErrorDetail } from '../common/errors';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** A problem document (RFC 9457). `type` is `/problems/{code}`, stable as the code is; it leads to what the reference says. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The requested path, without its query. */
  readonly instance: string;
  readonly code: string;
  /** The request id: the same as `X-Request-ID` and in the log. */
  readonly traceId: string;
  /** The first of them, `MAX_ERRORS` at most. */
  readonly errors?: readonly ErrorDetail[];
  /** How many there are in all. */
  readonly errorCount?: number;
}

/** More help no one, and a body could have thousands of them. */
export const MAX_ERRORS = 20;

export function toProblem(error: DomainError, url: string, traceId: string): Problem {
  return {
    ...problemOf(error, pathOf(url), traceId),
    ...(error.errors.length > 0 && {
      errors: error.errors.slice(0, MAX_ERRORS),
      errorCount: error.errorCount,
    }),
  };
}

/** The members that every problem has. */
export function problemOf(
  { code, status, message }: Pick<DomainError, 'code' | 'status' | 'message'>,
  instance: string,
  traceId: string,
): Problem {
  return {
    type: `/problems/${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail: message,
    instance,
    code,
    traceId,
  };
}

function pathOf(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
