import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { MissingPermissionError } from '../../auth/auth.errors';
import type { DomainError } from '../../common/errors';
import { errorSentence } from '../../http/error-sentence';
import { PreconditionFailedError } from '../../http/precondition-errors';
import { PROBLEM_MEDIA_TYPE } from '../../http/problem';
import { beginErrorAnswer, sendProblem } from '../../http/send-problem';
import { toDomainError } from '../../http/to-domain-error';
import { PurposeRefusedError, PurposesBusyError } from '../purposes.errors';
import { isPlainPath } from './plain-paths';

interface PlainError {
  readonly error: string;
  readonly message?: string;
  /** What Genesys answered. */
  readonly details?: object;
}

/** Turns what is thrown in a route of the plain API into one of its errors. */
@Catch()
export class PlainErrorFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendPlainError(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/**
 * Does so for what is thrown earlier, too: at the entrance, and by a body that is not JSON. Call it before any route is
 * registered.
 */
export function answerPlainly(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (isPlainPath(route.url)) route.errorHandler = sendPlainError;
  });
}

/** Answers with a sentence in `error`; with the problem document when the client asks for that. */
function sendPlainError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  if (request.headers.accept?.includes(PROBLEM_MEDIA_TYPE) === true) {
    sendProblem(thrown, request, reply);
    return;
  }
  const error = toDomainError(thrown);
  beginErrorAnswer(error, request, reply);
  void reply
    .code(plainStatus(error, request.headers['if-match'] !== undefined))
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(plainError(error));
}

/** Clients of the plain API send no conditions, and know 429 as the status on which to wait. */
function plainStatus(error: DomainError, conditional: boolean): number {
  if (error instanceof PurposesBusyError) return 429;
  return error instanceof PreconditionFailedError && !conditional ? 409 : error.status;
}

function plainError(error: DomainError): PlainError {
  if (error instanceof MissingPermissionError) return { error: 'Forbidden', message: error.message };
  const sentence = errorSentence(error);
  if (!(error instanceof PurposeRefusedError)) return { error: sentence };
  const { status, code, words: message, correlationId } = error.refusal;
  return { error: sentence, details: { status, code, message, correlationId } };
}
