import {
  type GenesysError,
  type GenesysFailure,
  GenesysForbiddenError,
  GenesysNotFoundError,
  GenesysRateLimitedError,
  GenesysRequestRefusedError,
  GenesysServerError,
  GenesysUnauthorizedError,
} from '../genesys.errors';
import { TOKEN_PATH, tokenResponseError } from '../token/token-response-error';
import { failureOf } from './failure-of';
import { plainText } from './plain-text';
import { retryAfterMs } from './retry-after';
import type { GenesysRequest } from './transport';

export interface RefusedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed, or undefined when it is not JSON. */
  readonly body: unknown;
}

/** The typed error of an answer that is not a success (error body: CONTRACT of the API, `ErrorBody`). */
export function responseError(request: GenesysRequest, answer: RefusedAnswer): GenesysError {
  const body = asRecord(answer.body);
  const failure = failureOf(request, {
    status: answer.status,
    code: plainText(body.code ?? body.error),
    correlationId: plainText(answer.headers['inin-correlation-id'] ?? body.contextId),
  });
  const waitMs = retryAfterMs(answer.headers);
  const retryAfterSeconds = waitMs === undefined ? undefined : Math.ceil(waitMs / 1000);
  if (request.pathTemplate === TOKEN_PATH) {
    const error = tokenResponseError(failure, body, retryAfterSeconds);
    if (error) return error;
  }
  return errorOfStatus(failure, body, retryAfterSeconds).saying(body.message);
}

function errorOfStatus(
  failure: GenesysFailure,
  body: Record<string, unknown>,
  retryAfterSeconds: number | undefined,
): GenesysError {
  const { method, path, status = 0, code } = failure;
  const message = `${method} ${path} was answered with ${status}${code ? ` ${code}` : ''}.`;
  if (status === 401) return new GenesysUnauthorizedError(message, failure);
  if (status === 403) return new GenesysForbiddenError(failure, permissionsIn(body.message));
  if (status === 404) return new GenesysNotFoundError(message, failure);
  if (status === 429) return new GenesysRateLimitedError(message, failure, { retryAfterSeconds });
  if (status >= 500) return new GenesysServerError(message, failure, { retryAfterSeconds });
  return new GenesysRequestRefusedError(message, failure);
}

/** Only what looks like a permission is taken from the message: the rest may name people. */
function permissionsIn(message: unknown): string[] {
  if (typeof message !== 'string') return [];
  return [...new Set(message.match(/\b\w{1,64}:[\w*]{1,64}:[\w*]{1,64}/g) ?? [])].slice(0, 50);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
