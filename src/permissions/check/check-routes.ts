import type { FastifyInstance } from 'fastify';
import { requires } from '../../auth/hot-route';
import { duringRequest } from '../../common/request-context';
import { BATCH_BODY } from '../../http/json-shape';
import type { RequestedRevision, RequestedRevisions } from '../../revisions/current/requested-revisions';
import { count, type DecisionCounts } from '../../metrics/decision-counts';
import type { PublishedSnapshot, SnapshotStore } from '../../revisions/current/snapshot-store';
import { CHECK_BATCH_PATH, CHECK_PATH } from './check-paths';
import { answerBatch, answerCheck, batchText, type CheckQuestion, type CheckResult } from './check';
import { checkAnswerSchema, checkBatchSchema, checkQuerySchema } from './check-schemas';

type Query = CheckQuestion &
  Omit<RequestedRevision, 'atLeastRevision'> & { readonly atLeastRevision?: string };
type Body = { readonly checks: readonly CheckQuestion[] } & RequestedRevision;

/** What a check is answered from, and where it is counted. */
interface CheckParts {
  readonly snapshots: SnapshotStore;
  readonly revisions: RequestedRevisions;
  readonly decisions: DecisionCounts;
}

/**
 * The hot routes: plain Fastify, so that a check pays for nothing but its schema and the entrance (ADR 1). The entrance
 * guards them like every other route. Only requests that specify how fresh the answer has to be, a past moment or a simulated
 * change wait for anything.
 */
export function registerCheckRoutes(fastify: FastifyInstance, parts: CheckParts): void {
  registerSingle(fastify, parts);
  registerBatch(fastify, parts);
}

function registerSingle(fastify: FastifyInstance, { snapshots, revisions, decisions }: CheckParts): void {
  const counts = decisions.of('check');
  const checked = (current: PublishedSnapshot, question: CheckQuestion) => {
    const answer = answerCheck(current, question);
    count(counts, answer.allowed, answer.reason);
    return answer;
  };
  fastify.get<{ Querystring: Query }>(
    CHECK_PATH,
    {
      config: requires('access:check'),
      schema: { querystring: checkQuerySchema, response: { 200: checkAnswerSchema } },
    },
    ({ query, id }, reply) => {
      if (!asksForRevision(query)) return reply.send(checked(snapshots.current(), query));
      const user = { type: 'user', id: query.userId } as const;
      return duringRequest(id, () => revisions.at(wishOf(query), user, 'query', divisionsOf([query]))).then(
        (current) => ({ ...checked(current, query), simulationId: query.simulationId }),
      );
    },
  );
}

function registerBatch(fastify: FastifyInstance, { snapshots, revisions, decisions }: CheckParts): void {
  const counts = decisions.of('check_batch');
  const counted = ({ allowed, reason }: CheckResult, times = 1) => count(counts, allowed, reason, times);
  const checked = (current: PublishedSnapshot, checks: readonly CheckQuestion[]) => {
    const answer = answerBatch(current, checks);
    for (const result of answer.results) counted(result);
    return answer;
  };
  fastify.post<{ Body: Body }>(
    CHECK_BATCH_PATH,
    {
      config: { ...requires('access:check'), bodyShape: BATCH_BODY, countedList: 'checks' },
      schema: { body: checkBatchSchema },
    },
    ({ body, id: requestId }, reply) => {
      if (!asksForRevision(body)) {
        const text = batchText(answerBatch(snapshots.current(), body.checks), counted);
        return reply.type('application/json; charset=utf-8').send(text);
      }
      const ids = new Set(body.checks.map(({ userId }) => userId));
      const users = [...ids].map((id) => ({ type: 'user' as const, id }));
      return duringRequest(requestId, () => revisions.at(body, users, 'body', divisionsOf(body.checks))).then(
        (current) => ({ ...checked(current, body.checks), simulationId: body.simulationId }),
      );
    },
  );
}

function asksForRevision({ consistency, atLeastRevision, simulationId, at }: Query | Body): boolean {
  return (
    consistency !== undefined ||
    atLeastRevision !== undefined ||
    simulationId !== undefined ||
    at !== undefined
  );
}

function divisionsOf(questions: readonly CheckQuestion[]): string[] {
  return questions.flatMap(({ divisionId }) => divisionId ?? []);
}

function wishOf({ consistency, atLeastRevision, simulationId, at }: Query): RequestedRevision {
  return {
    consistency,
    simulationId,
    at,
    ...(atLeastRevision !== undefined && { atLeastRevision: Number(atLeastRevision) }),
  };
}
