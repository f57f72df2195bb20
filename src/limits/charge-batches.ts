import type { FastifyInstance, preHandlerHookHandler } from 'fastify';
import type { FrontDoor } from './front-door';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The member of the body that lists checks: each of them counts. */
    countedList?: string;
  }
}

/** Counts a batch of checks as what it asks, once its body is read. Call it before any route is registered. */
export function chargeBatches(instance: FastifyInstance, door: FrontDoor): void {
  instance.addHook('onRoute', (route) => {
    const list = route.config?.countedList;
    if (list === undefined) return;
    route.preHandler = [charge(door, list), ...[route.preHandler ?? []].flat()];
  });
}

function charge(door: FrontDoor, list: string): preHandlerHookHandler {
  return ({ caller, body }, _reply, done) => {
    const items = (body as Readonly<Record<string, unknown>> | null | undefined)?.[list];
    // One was taken at the entrance.
    if (caller !== undefined && Array.isArray(items))
      door.chargeChecks(caller, Math.max(0, items.length - 1));
    done();
  };
}
