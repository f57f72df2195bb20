import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DomainError, RefusedRequestError } from '../common/errors';
import { errorSentence } from '../http/error-sentence';
import { PROBLEM_MEDIA_TYPE, toProblem } from '../http/problem';
import { beginErrorAnswer } from '../http/send-problem';
import { toDomainError } from '../http/to-domain-error';
import { echoRequestId } from './echo-request-id';

/** Answers with a sentence, as the standard requires; with the problem document if the client requests it. */
export function sendAuthzenError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = asBadRequest(toDomainError(thrown));
  beginErrorAnswer(error, request, reply);
  echoRequestId(request, reply);
  if (request.headers.accept?.includes(PROBLEM_MEDIA_TYPE) === true) {
    const problem = toProblem(error, request.url, request.id);
    void reply.type(PROBLEM_MEDIA_TYPE).serializer(JSON.stringify).send(problem);
  } else {
    void reply.type('text/plain; charset=utf-8').serializer(String).send(errorSentence(error));
  }
}

/** The standard knows no 415: a body of another media type is a bad request. */
function asBadRequest(error: DomainError): DomainError {
  return error.status === 415 ? new RefusedRequestError(400, error.code, error.message) : error;
}
