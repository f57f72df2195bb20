import type { FastifyInstance, FastifyRequest, onRequestHookHandler, RouteOptions } from 'fastify';
import type { Caller } from './caller';
import type { AccessGate } from './access-gate';
import type { RequestLimiter } from './request-limiter';
import type { Requirement } from './requirement';

/** Path prefixes of plugins whose routes cannot declare their public name themselves. */
export type PublicPrefixes = Readonly<Record<string, string>>;

/**
 * Places the entrance before every route of the instance, Nest's and plain ones alike, and before any body is read. The
 * requirement of a route is in its `config.requirement`; a route without one admits no one. Call it before any route is
 * registered.
 */
export function guardEveryRoute(
  instance: FastifyInstance,
  entrance: AccessGate,
  limits: RequestLimiter,
  prefixes: PublicPrefixes,
): void {
  instance.decorateRequest('caller', undefined);
  instance.decorateRequest('admitAgain', async function (this: FastifyRequest): Promise<Caller> {
    return entrance.admit(this, this.routeOptions.config.requirement, false);
  });
  instance.addHook('onRoute', (route) => {
    const requirement = route.config?.requirement ?? publicByPrefix(route.url, prefixes);
    route.config = { ...route.config, requirement };
    route.onRequest = [enter(entrance, limits, requirement), ...hooksOf(route)];
  });
}

function publicByPrefix(url: string, prefixes: PublicPrefixes): Requirement | undefined {
  const prefix = Object.keys(prefixes).find((path) => url === path || url.startsWith(`${path}/`));
  return prefix === undefined ? undefined : { public: prefixes[prefix] ?? prefix };
}

function hooksOf({ onRequest = [] }: RouteOptions): onRequestHookHandler[] {
  return Array.isArray(onRequest) ? onRequest : [onRequest];
}

/** An API key is decided without a promise: this is on the path of every check. */
function enter(
  entrance: AccessGate,
  limits: RequestLimiter,
  requirement: Requirement | undefined,
): onRequestHookHandler {
  return (request, reply, done) => {
    const refuse = (error: unknown) => done(limits.afterRefusal(request, error));
    let admitted: Caller | Promise<Caller>;
    try {
      admitted = entrance.admit(request, requirement);
    } catch (error) {
      return refuse(error);
    }
    const letIn = (caller: Caller) => {
      request.caller = caller;
      done(limits.refusalOf(request, reply, requirement));
    };
    if (admitted instanceof Promise) admitted.then(letIn, refuse);
    else letIn(admitted);
  };
}
