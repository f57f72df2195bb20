import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../common/errors';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem';
import { setCommonHeaders } from './response-headers';
import { toDomainError } from './to-domain-error';

/** Answers with the problem document for anything that was thrown, on Nest's routes and Fastify's alike. */
export function sendProblem(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const error = toDomainError(thrown);
  beginErrorAnswer(error, request, reply);
  void reply
    .type(PROBLEM_MEDIA_TYPE)
    .serializer(JSON.stringify)
    .send(toProblem(error, request.url, request.id));
}

/** Refusals that come before the body is read. */
const UNREAD = new Set(['body_too_large', 'unsupported_media_type']);

/** Everything of the answer but its body: log line, status and headers. */
export function beginErrorAnswer(error: DomainError, request: FastifyRequest, reply: FastifyReply): void {
  if (error.logLevel === 'warn' || error.logLevel === 'error') {
    request.log[error.logLevel]({ code: error.code, err: error.cause ?? error }, 'request failed');
  }
  // A route may have set a type for the body it never sent, and the router may have refused before any hook ran.
  setCommonHeaders(request, reply);
  reply.headers(error.headers);
  // Closing while the client still sends would reset the connection, and the answer with it: the rest is read and dropped.
  if (UNREAD.has(error.code)) reply.removeHeader('connection');
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(error.retryAfterSeconds));
  void reply.code(error.status);
}
