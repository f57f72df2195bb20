import type { FastifyInstance } from 'fastify';
import type { SnapshotStore } from '../sync/snapshot-store';
import { answerBatch, answerCheck, type CheckQuestion } from './check';
import {
  checkAnswerSchema,
  checkBatchAnswerSchema,
  checkBatchSchema,
  checkQuerySchema,
} from './check-schemas';

export const CHECK_PATH = '/api/v1/check-permission';
export const CHECK_BATCH_PATH = '/api/v1/check-permission/batch';

/**
 * The hot routes: plain Fastify, so that a check pays for nothing but its schema and the entrance
 * (ADR 1). The entrance stands before them as before every other route.
 */
export function registerCheckRoutes(fastify: FastifyInstance, snapshots: SnapshotStore): void {
  const config = { requirement: { permission: 'access:check' } } as const;

  fastify.get<{ Querystring: CheckQuestion }>(
    CHECK_PATH,
    { config, schema: { querystring: checkQuerySchema, response: { 200: checkAnswerSchema } } },
    (request, reply) => {
      reply.send(answerCheck(snapshots.current(), request.query));
    },
  );

  fastify.post<{ Body: { checks: CheckQuestion[] } }>(
    CHECK_BATCH_PATH,
    { config, schema: { body: checkBatchSchema, response: { 200: checkBatchAnswerSchema } } },
    (request, reply) => {
      reply.send(answerBatch(snapshots.current(), request.body.checks));
    },
  );
}
