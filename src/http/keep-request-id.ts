import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HookHandlerDoneFunction,
  RouteOptions,
} from 'fastify';
import { beginRequest, inRequest } from '../common/request-context';
import { whenClosed } from './when-closed';

/**
 * Lets log lines about a request carry its id wherever they are written. Hot routes are left out: entering a context at
 * each check costs, and checks call nothing that logs. Call it after everything else that adds hooks to routes.
 */
export function keepRequestId(instance: FastifyInstance, isHot: (route: RouteOptions) => boolean): void {
  instance.addHook('onRoute', (route) => {
    if (isHot(route)) return;
    route.onRequest = [begin, ...[route.onRequest ?? []].flat()];
    // The body arrives in the context of its connection.
    route.preValidation = [enter, ...[route.preValidation ?? []].flat()];
  });
}

function begin(request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void {
  whenClosed(reply.raw, beginRequest());
  enter(request, reply, done);
}

function enter({ id }: FastifyRequest, _reply: unknown, done: HookHandlerDoneFunction): void {
  inRequest(id, done);
}
