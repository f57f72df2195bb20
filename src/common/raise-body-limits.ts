import type { FastifyInstance } from 'fastify';

/** Lets single routes take larger bodies than all others: bytes by path. Call it before any route is registered. */
export function raiseBodyLimits(fastify: FastifyInstance, limits: Readonly<Record<string, number>>): void {
  fastify.addHook('onRoute', (route) => {
    if (route.method === 'POST' && Object.hasOwn(limits, route.url)) route.bodyLimit = limits[route.url]!;
  });
}
