import type { RouteShorthandOptions } from 'fastify';
import { requires } from '../auth/hot-route';
import type { OwnPermission } from '../auth/own-permissions';
import { BATCH_BODY } from '../http/json-shape';
import { echoRequestId } from './echo-request-id';
import { sendAuthzenError } from './send-authzen-error';

/** What the routes of this standard have in common: who may enter, the request id, and how they refuse. */
export function authzenRoute(permission: OwnPermission): RouteShorthandOptions {
  return {
    config: { ...requires(permission), bodyShape: BATCH_BODY },
    onRequest: (request, reply, done) => {
      echoRequestId(request, reply);
      done();
    },
    errorHandler: sendAuthzenError,
  };
}
