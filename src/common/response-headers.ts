import type { FastifyReply, FastifyRequest } from 'fastify';

/** On every answer: the request id, and that nobody may keep or reinterpret it (answers are personal data). */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id);
  reply.header('x-content-type-options', 'nosniff');
  reply.header('x-frame-options', 'DENY');
  reply.header('cache-control', 'no-store');
}
