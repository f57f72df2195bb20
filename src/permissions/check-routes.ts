import type { FastifyInstance } from 'fastify';
import { requires } from '../auth/hot-route';
import type { AskedRevision, AskedRevisions } from '../simulations/asked-revisions';
import type { SnapshotStore } from '../sync/snapshot-store';
import { CHECK_BATCH_PATH, CHECK_PATH } from './check-paths';
import { answerBatch, answerCheck, type CheckQuestion } from './check';
import { checkAnswerSchema, checkBatchSchema, checkQuerySchema } from './check-schemas';

type Query = CheckQuestion & Omit<AskedRevision, 'atLeastRevision'> & { readonly atLeastRevision?: string };
type Body = { readonly checks: readonly CheckQuestion[] } & AskedRevision;

/**
 * The hot routes: plain Fastify, so that a check pays for nothing but its schema and the entrance
 * (ADR 1). The entrance stands before them as before every other route. Only who asks how fresh the answer has to be,
 * or for a simulated change, waits for anything.
 */
export function registerCheckRoutes(
  fastify: FastifyInstance,
  snapshots: SnapshotStore,
  revisions: AskedRevisions,
): void {
  const config = requires('access:check');

  fastify.get<{ Querystring: Query }>(
    CHECK_PATH,
    { config, schema: { querystring: checkQuerySchema, response: { 200: checkAnswerSchema } } },
    ({ query }, reply) => {
      if (!asksForRevision(query)) return reply.send(answerCheck(snapshots.current(), query));
      const user = { type: 'user', id: query.userId } as const;
      return revisions
        .at(wishOf(query), user, 'query')
        .then((current) => ({ ...answerCheck(current, query), simulationId: query.simulationId }));
    },
  );

  fastify.post<{ Body: Body }>(
    CHECK_BATCH_PATH,
    // Without a response schema: JSON.stringify is the faster one for many small results.
    { config, schema: { body: checkBatchSchema } },
    ({ body }, reply) => {
      if (!asksForRevision(body)) return reply.send(answerBatch(snapshots.current(), body.checks));
      const ids = new Set(body.checks.map(({ userId }) => userId));
      const users = [...ids].map((id) => ({ type: 'user' as const, id }));
      return revisions
        .at(body, users, 'body')
        .then((current) => ({ ...answerBatch(current, body.checks), simulationId: body.simulationId }));
    },
  );
}

function asksForRevision({ consistency, atLeastRevision, simulationId }: Query | Body): boolean {
  return consistency !== undefined || atLeastRevision !== undefined || simulationId !== undefined;
}

function wishOf({ consistency, atLeastRevision, simulationId }: Query): AskedRevision {
  return {
    consistency,
    simulationId,
    ...(atLeastRevision !== undefined && { atLeastRevision: Number(atLeastRevision) }),
  };
}
