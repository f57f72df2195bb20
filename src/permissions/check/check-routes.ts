import type { FastifyInstance } from 'fastify';
import { requires } from '../../auth/hot-route';
import { duringRequest } from '../../common/request-context';
import { BATCH_BODY } from '../../http/json-shape';
import type { RequestedRevision, RequestedRevisions } from '../../revisions/current/requested-revisions';
import { count, type DecisionCounts } from '../../metrics/decision-counts';
import type { PublishedSnapshot, SnapshotStore } from '../../revisions/current/snapshot-store';
import { CHECK_BATCH_PATH, CHECK_PATH } from './check-paths';
import { answerBatch, answerCheck, batchText, type CheckQuestion } from './check';
import { checkAnswerSchema, checkBatchSchema, checkQuerySchema } from './check-schemas';

type Query = CheckQuestion &
  Omit<RequestedRevision, 'atLeastRevision'> & { readonly atLeastRevision?: string };
type Body = { readonly checks: readonly CheckQuestion[] } & RequestedRevision;

/**
 * The hot routes: plain Fastify, so that a check pays for nothing but its schema and the entrance
 * (ADR 1). The entrance stands before them as before every other route. Only who asks how fresh the answer has to be,
 * or for a simulated change, waits for anything.
 */
export function registerCheckRoutes(
  fastify: FastifyInstance,
  snapshots: SnapshotStore,
  revisions: RequestedRevisions,
  decisions: DecisionCounts,
): void {
  const config = requires('access:check');
  const single = decisions.of('check');
  const batch = decisions.of('check_batch');
  const checked = (current: PublishedSnapshot, question: CheckQuestion) => {
    const answer = answerCheck(current, question);
    count(single, answer.allowed, answer.reason);
    return answer;
  };
  const batchChecked = (current: PublishedSnapshot, checks: readonly CheckQuestion[]) => {
    const answer = answerBatch(current, checks);
    for (const { allowed, reason } of answer.results) count(batch, allowed, reason);
    return answer;
  };

  fastify.get<{ Querystring: Query }>(
    CHECK_PATH,
    { config, schema: { querystring: checkQuerySchema, response: { 200: checkAnswerSchema } } },
    ({ query, id }, reply) => {
      if (!asksForRevision(query)) return reply.send(checked(snapshots.current(), query));
      const user = { type: 'user', id: query.userId } as const;
      return duringRequest(id, () => revisions.at(wishOf(query), user, 'query', divisionsOf([query]))).then(
        (current) => ({ ...checked(current, query), simulationId: query.simulationId }),
      );
    },
  );

  fastify.post<{ Body: Body }>(
    CHECK_BATCH_PATH,
    {
      config: { ...config, bodyShape: BATCH_BODY, countedList: 'checks' },
      schema: { body: checkBatchSchema },
    },
    ({ body, id: requestId }, reply) => {
      if (!asksForRevision(body)) {
        const text = batchText(batchChecked(snapshots.current(), body.checks));
        return reply.type('application/json; charset=utf-8').send(text);
      }
      const ids = new Set(body.checks.map(({ userId }) => userId));
      const users = [...ids].map((id) => ({ type: 'user' as const, id }));
      return duringRequest(requestId, () => revisions.at(body, users, 'body', divisionsOf(body.checks))).then(
        (current) => ({ ...batchChecked(current, body.checks), simulationId: body.simulationId }),
      );
    },
  );
}

function asksForRevision({ consistency, atLeastRevision, simulationId }: Query | Body): boolean {
  return consistency !== undefined || atLeastRevision !== undefined || simulationId !== undefined;
}

function divisionsOf(questions: readonly CheckQuestion[]): string[] {
  return questions.flatMap(({ divisionId }) => divisionId ?? []);
}

function wishOf({ consistency, atLeastRevision, simulationId }: Query): RequestedRevision {
  return {
    consistency,
    simulationId,
    ...(atLeastRevision !== undefined && { atLeastRevision: Number(atLeastRevision) }),
  };
}
