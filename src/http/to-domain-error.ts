import { STATUS_CODES } from 'node:http';
import {
  DomainError,
  InternalError,
  InvalidRequestError,
  NotFoundError,
  RefusedRequestError,
} from '../common/errors';
import { isAnsweredCode, type AnsweredCode } from '../common/error-codes/error-codes';
import { isSchemaError, schemaErrorDetails } from './schema-error';

/** Fastify's own refusals, by its error code: our code and a sentence for the caller. */
const REFUSALS: Readonly<Record<string, readonly [code: AnsweredCode, message: string]>> = {
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed_body', 'The body is not as long as Content-Length says.'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['body_too_large', 'The body is larger than this service accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'unsupported_media_type',
    'The Content-Type is malformed. Send the body with the header "Content-Type: application/json".',
  ],
  FST_ERR_BAD_URL: ['malformed_url', 'The path is not a valid URL path.'],
  FST_ERR_MAX_PARAM_LENGTH: ['path_too_long', 'A part of the path is longer than this service accepts.'],
};

/** What the caller is told about anything that was thrown. Only a DomainError speaks in its own words. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (isSchemaError(error))
    return new InvalidRequestError(schemaErrorDetails(error), error.validation.length);
  const status = statusOf(error);
  if (status === 404) return new NotFoundError();
  return status >= 400 && status < 500 ? refusal(error, status) : new InternalError(error);
}

/** Fastify's errors carry `statusCode`, Nest's HttpException `getStatus()`. */
function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 500;
  if ('statusCode' in error && typeof error.statusCode === 'number') return error.statusCode;
  if ('getStatus' in error && typeof error.getStatus === 'function')
    return Number(error.getStatus.call(error));
  return 500;
}

function refusal(error: unknown, status: number): RefusedRequestError {
  const known = REFUSALS[(error as { code?: string }).code ?? ''];
  if (known !== undefined) return new RefusedRequestError(status, ...known);
  const title = STATUS_CODES[status] ?? 'Bad Request';
  const code = title.toLowerCase().replace(/[^a-z]+/g, '_');
  return new RefusedRequestError(status, isAnsweredCode(code) ? code : 'bad_request', `${title}.`);
}
