import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends the caller's `X-Request-ID` back as it came, which the standard demands of any text. Logs keep the id that
 * is safe to write.
 */
export function echoRequestId(request: FastifyRequest, reply: FastifyReply): void {
  const given = request.headers['x-request-id'];
  if (typeof given === 'string' && given !== '' && given !== request.id) reply.header('x-request-id', given);
}
