import type { FastifyInstance } from 'fastify';
import { requires } from '../auth/hot-route';
import type { SnapshotStore } from '../sync/snapshot-store';
import { CHECK_BATCH_PATH, CHECK_PATH } from './check-paths';
import { answerBatch, answerCheck, type CheckQuestion } from './check';
import { checkAnswerSchema, checkBatchSchema, checkQuerySchema } from './check-schemas';

/**
 * The hot routes: plain Fastify, so that a check pays for nothing but its schema and the entrance
 * (ADR 1). The entrance stands before them as before every other route.
 */
export function registerCheckRoutes(fastify: FastifyInstance, snapshots: SnapshotStore): void {
  const config = requires('access:check');

  fastify.get<{ Querystring: CheckQuestion }>(
    CHECK_PATH,
    { config, schema: { querystring: checkQuerySchema, response: { 200: checkAnswerSchema } } },
    (request, reply) => {
      reply.send(answerCheck(snapshots.current(), request.query));
    },
  );

  fastify.post<{ Body: { checks: CheckQuestion[] } }>(
    CHECK_BATCH_PATH,
    // Without a response schema: JSON.stringify is the faster one for many small results.
    { config, schema: { body: checkBatchSchema } },
    (request, reply) => {
      reply.send(answerBatch(snapshots.current(), request.body.checks));
    },
  );
}
