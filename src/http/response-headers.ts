import type { FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './security-headers';

/** Responses must not be stored: they contain personal data. */
export const constantHeaders: readonly (readonly [name: string, value: string])[] = Object.entries({
  'cache-control': 'no-store',
  ...securityHeaders,
});

/** On every answer: the request id, and what keeps browsers and caches from misusing it. */
export function setCommonHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id);
  for (const [name, value] of constantHeaders) reply.header(name, value);
}
