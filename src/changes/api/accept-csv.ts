import type { FastifyInstance } from 'fastify';
import { readTexts } from '../../http/read-json-bodies';
import { unreadMediaType } from '../../http/refused-body';
import { CHANGES_PATH } from './changes-path';

/** Lets changes be planned from CSV. Other routes refuse it as before. Call it before any route is registered. */
export function acceptCsv(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.url === CHANGES_PATH)
      route.config = { ...route.config, bodyTypes: 'application/json" or "Content-Type: text/csv' };
  });
  readTexts(fastify, 'text/csv', (text, request) => {
    if (request.routeOptions.url === CHANGES_PATH) return text;
    throw unreadMediaType(request);
  });
}
