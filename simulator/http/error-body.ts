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

/** What Fastify itself refuses before a handler runs, by its status. */
const ofFramework: Readonly<Record<number, [code: string, message: string]>> = {
  400: ['bad.request', 'The request could not be understood by the server due to malformed syntax.'],
  413: ['request.entity.too.large', 'The request is over the size limit. Maximum bytes: 512000'],
  415: ['unsupported.media.type', 'Unsupported Media Type - Unsupported or incorrect media type.'],
};

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  const [code, message] = ofFramework[status] ?? ['internal.server.error', 'The server failed.'];
  return new ApiError(ofFramework[status] ? status : 500, code, message);
}
