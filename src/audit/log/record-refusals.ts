import type { FastifyInstance } from 'fastify';
import { MissingPermissionError } from '../../auth/missing-permission-error';
import { actorOf } from '../event/audit-actor';
import type { RefusalRecorder } from './refusal-recorder';

/**
 * Records every request that the entrance refused for want of a permission, before it is answered: whoever tries
 * doors waits for the log. Requests that are let in never come here. Call it before any route is registered.
 */
export function recordRefusals(instance: FastifyInstance, recorder: RefusalRecorder): void {
  instance.addHook('onError', async (request, _reply, error: Error) => {
    if (!(error instanceof MissingPermissionError) || error.caller === undefined) return;
    await recorder.record({
      actor: actorOf(error.caller),
      route: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
      permission: error.permission,
      requestId: request.id,
    });
  });
}
