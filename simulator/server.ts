import fastify, { type FastifyInstance } from 'fastify';

import { serveAuthorize } from './api/oauth-authorize';
import { serveToken } from './api/oauth-token';
import { serveControls } from './controls/serve-controls';
import { serveApi } from './http/serve-api';
import type { SimulatorState } from './simulator-state';

/** The largest request body that the real API takes (`request.bytes.max`). */
const MAX_BODY_BYTES = 512_000;

export function createServer(simulator: SimulatorState): FastifyInstance {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    exposeHeadRoutes: false,
    // Ends the connections that a fault left hanging.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1000 },
  });
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    parseJson(String(text), done);
  });
  serveAuthorize(app, simulator);
  serveToken(app, simulator);
  serveApi(app, simulator);
  serveControls(app, simulator);
  return app;
}

/** Clients send a JSON content type with no body at all; that is not an error. */
function parseJson(text: string, done: (error: Error | null, body?: unknown) => void): void {
  if (text === '') return done(null, undefined);
  try {
    done(null, JSON.parse(text));
  } catch {
    done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
  }
}
