import { randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { furtherOperations } from '../api/further-operations';
import { operations } from '../api/operations';
import { alterAnswer } from '../controls/alter-answer';
import { actorOf } from '../audits/actor-of';
import { applyChanges, type Change } from '../controls/changes';
import type { MatchedCall } from '../controls/matches-call';
import type { SimulatorState } from '../simulator-state';
import { Answer } from './answer';
import { notFound } from './api-error';
import { asApiError, errorBody } from './error-body';
import { admit, type Admitted } from './gate';
import type { Operation } from './operation';
import { Query } from './query';

const PREFIX = '/api/v2';

/** Serves every operation under `/api/v2`; what is not served answers 404 like an unknown path. */
export function serveApi(app: FastifyInstance, simulator: SimulatorState): void {
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  void app.register(
    (api, _options, done) => {
      api.addHook('onRequest', async (request, reply) => {
        const operation = request.routeOptions.config.operation;
        beginCall(simulator, operation, request, reply);
        const found = await admit(simulator, operation, request, reply);
        if (!found) return reply;
        admitted.set(request, found);
      });
      api.setErrorHandler((error, _request, reply) => sendError(error, reply));
      api.setNotFoundHandler((_request, reply) => sendError(notFound(), reply));
      for (const operation of [...operations, ...furtherOperations])
        addRoute(api, simulator, operation, admitted);
      done();
    },
    { prefix: PREFIX },
  );
}

function addRoute(
  api: FastifyInstance,
  simulator: SimulatorState,
  operation: Operation,
  admitted: WeakMap<FastifyRequest, Admitted>,
): void {
  api.route({
    method: operation.method,
    url: operation.path.slice(PREFIX.length).replace(/\{(\w+)\}/g, ':$1'),
    config: { operation },
    handler: (request, reply) => {
      const { altered, late, ...found } = admitted.get(request)!;
      const call = {
        method: operation.method,
        template: operation.path,
        path: request.url.split('?', 1)[0]!,
      };
      const handle = () =>
        handled(simulator, call, () =>
          simulator.audits.recorder.during(actorOf(simulator.org, found.caller), () =>
            operation.handle({
              ...found,
              simulator,
              params: request.params as Record<string, string>,
              query: new Query(request.query as Record<string, string | string[]>),
              body: request.body,
              url: request.url,
              host: request.host,
            }),
          ),
        );
      const send = () => {
        const answer = handle();
        if (answer instanceof Answer)
          return reply.code(answer.status).headers(answer.headers).send(answer.body);
        const body = altered && answer !== undefined ? alterAnswer(altered, answer) : answer;
        const status = operation.success ?? (body === undefined ? 204 : 200);
        return reply.code(status).send(body);
      };
      return late === undefined ? send() : late().then(send);
    },
  });
}

/** The answer of an operation, with the changes that are scheduled for just before it and just after it. */
function handled<T>(simulator: SimulatorState, call: MatchedCall, handle: () => T): T {
  const make = (changes: readonly Change[]) => applyChanges(simulator, changes);
  simulator.scheduled.run('before', call, make);
  try {
    return handle();
  } finally {
    simulator.scheduled.run('after', call, make);
  }
}

function beginCall(
  simulator: SimulatorState,
  operation: Operation | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  announce(simulator, reply);
  const path = operation?.path ?? request.url.split('?', 1)[0]!;
  simulator.calls.begin(`${request.method} ${path}`);
  const isAuditQuery = request.method === 'POST' && path.startsWith('/api/v2/audits/');
  if (isAuditQuery) simulator.audits.inFlight++;
  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    if (isAuditQuery) simulator.audits.inFlight--;
    simulator.calls.end(reply.raw.writableFinished ? reply.raw.statusCode : undefined);
  };
  // `finish` comes before the client can ask again, `close` also where nothing was ever answered.
  reply.raw.once('finish', end).once('close', end);
}

function announce({ modes }: SimulatorState, reply: FastifyReply): void {
  const { rateLimitPerMinute, rateLimitHeaders, correlationIds } = modes;
  if (correlationIds) reply.header('inin-correlation-id', randomUUID());
  if (!rateLimitHeaders || rateLimitPerMinute === null) return;
  reply.header('inin-ratelimit-allowed', rateLimitPerMinute).header('inin-ratelimit-reset', 60);
}

function sendError(thrown: unknown, reply: FastifyReply): FastifyReply {
  const error = asApiError(thrown);
  const contextId = String(reply.getHeader('inin-correlation-id'));
  return reply.code(error.status).headers(error.headers).send(errorBody(error, contextId));
}
