import { ApiError } from './api-error';

export interface ErrorBody {
  message: string;
  code: string;
  status: number;
  messageParams: Readonly<Record<string, string>>;
  /** Equals the `ININ-Correlation-Id` header of the same answer. */
  contextId: string;
  details: [];
  errors: [];
}

export function errorBody(error: ApiError, contextId: string): ErrorBody {
  const { message, code, status, messageParams } = error;
  return { message, code, status, messageParams, contextId, details: [], errors: [] };
}

/** The code of the API for a status, whether a fault or Fastify itself answers with it. */
const codes: Readonly<Record<number, string>> = {
  400: 'bad.request',
  401: 'bad.credentials',
  403: 'not.authorized',
  404: 'not.found',
  408: 'client.timeout',
  409: 'request.conflict',
  413: 'request.entity.too.large',
  415: 'unsupported.media.type',
  429: 'too.many.requests',
  503: 'service.unavailable',
  504: 'request.timeout',
};

export const codeOf = (status: number): string =>
  codes[status] ?? (status < 500 ? 'bad.request' : 'internal.server.error');

/** What Fastify itself refuses before a handler runs, by its status. */
const ofFramework: Readonly<Record<number, string>> = {
  400: 'The request could not be understood by the server due to malformed syntax.',
  413: 'The request is over the size limit. Maximum bytes: 512000',
  415: 'Unsupported Media Type - Unsupported or incorrect media type.',
};

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  const message = ofFramework[status];
  return message === undefined
    ? new ApiError(500, codeOf(500), 'The server failed.')
    : new ApiError(status, codeOf(status), message);
}
