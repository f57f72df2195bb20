import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../common/domain-error';
import { PROBLEM_MEDIA_TYPE, toProblem } from '../common/problem';
import { RefusedRequestError } from '../common/refused-request-error';
import { beginErrorAnswer } from '../common/send-problem';
import { toDomainError } from '../common/to-domain-error';
import { echoRequestId } from './echo-request-id';

/** Answers with a sentence, as the standard says; with the problem document when the client asks for that. */
export function sendAuthzenError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = asBadRequest(toDomainError(thrown));
  beginErrorAnswer(error, request, reply);
  echoRequestId(request, reply);
  if (request.headers.accept?.includes(PROBLEM_MEDIA_TYPE) === true) {
    const problem = toProblem(error, request.url, request.id);
    void reply.type(PROBLEM_MEDIA_TYPE).serializer(JSON.stringify).send(problem);
  } else {
    void reply.type('text/plain; charset=utf-8').serializer(String).send(sentenceOf(error));
  }
}

/** The standard knows no 415: a body of another media type is a bad request. */
function asBadRequest(error: DomainError): DomainError {
  return error.status === 415 ? new RefusedRequestError(400, error.code, error.message) : error;
}

function sentenceOf({ message, errors }: DomainError): string {
  if (errors.length === 0) return message;
  return `The request is not valid: ${errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join('; ')}.`;
}
