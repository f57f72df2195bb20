import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

const ANY = '*';

/** The route that the plugin adds for questions which browsers ask before a call. */
export const PREFLIGHT_ROUTE = '*';

/** What scripts may read beside the body. */
const READABLE = [
  'etag',
  'location',
  'retry-after',
  'ratelimit',
  'ratelimit-policy',
  'x-request-id',
  'content-disposition',
  'link',
];

/**
 * Lets pages of these origins call, by CORS; without origins no page of another one can. Callers authenticate with a
 * header that a script has to set, so that cookies and other credentials of the browser are never asked for.
 */
export function allowCrossOrigin(fastify: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  void fastify.register(cors, {
    origin: allowed.has(ANY)
      ? ANY
      : (origin, done) => done(null, origin !== undefined && allowed.has(origin)),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    exposedHeaders: READABLE,
    credentials: false,
    maxAge: 600,
    // It would refuse others in its own words.
    strictPreflight: false,
  });
}
