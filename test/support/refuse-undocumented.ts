import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import { RouteCodes } from './route-codes';

let codes: RouteCodes | undefined;

/**
 * Every suite holds the document to what it sees: a problem whose code the operation does not list is answered with 500
 * and the words that are missing.
 */
export function refuseUndocumented(fastify: FastifyInstance): void {
  codes ??= new RouteCodes(
    (JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document).paths ?? {},
  );
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const { method, routeOptions } = request;
    const type = String(reply.getHeader('content-type'));
    const code = type.startsWith('application/problem+json') ? codeIn(payload) : undefined;
    const route = routeOptions.url ?? '';
    if (code === undefined || codes!.documents(method, route, reply.statusCode, code))
      return done(null, payload);
    const { statusCode } = reply;
    void reply.code(500);
    done(null, `${method} ${route} does not document ${statusCode} ${code}`);
  });
}

function codeIn(payload: unknown): string | undefined {
  return typeof payload === 'string' ? (JSON.parse(payload) as { code: string }).code : undefined;
}
