import type { FastifyInstance } from 'fastify';
import { readTexts } from './read-json-bodies';
import { unreadMediaType } from './refused-body';

/**
 * Lets single routes take CSV: paths, with the types that a refusal names. Other routes refuse it as before. Call it before
 * any route is registered.
 */
export function acceptCsv(fastify: FastifyInstance, routes: Readonly<Record<string, string>>): void {
  fastify.addHook('onRoute', (route) => {
    if (Object.hasOwn(routes, route.url)) route.config = { ...route.config, bodyTypes: routes[route.url]! };
  });
  readTexts(fastify, 'text/csv', (text, request) => {
    if (Object.hasOwn(routes, request.routeOptions.url ?? '')) return text;
    throw unreadMediaType(request);
  });
}
