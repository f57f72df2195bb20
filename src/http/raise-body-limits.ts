import type { FastifyInstance } from 'fastify';
import { LARGE_BODY } from './json-shape';

/** Lets single routes take larger bodies than all others: bytes by path. Call it before any route is registered. */
export function raiseBodyLimits(fastify: FastifyInstance, limits: Readonly<Record<string, number>>): void {
  fastify.addHook('onRoute', (route) => {
    if (route.method !== 'POST' || !Object.hasOwn(limits, route.url)) return;
    route.bodyLimit = limits[route.url]!;
    route.config = { ...route.config, bodyShape: LARGE_BODY };
  });
}
