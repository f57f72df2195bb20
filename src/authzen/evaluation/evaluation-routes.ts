import type { FastifyInstance, FastifyReply } from 'fastify';
import { EVALUATION_PATH, EVALUATIONS_PATH } from '../authzen-paths';
import type { EvaluationRevisions } from '../evaluation-revisions';
import { orRefused } from '../request/fault-error';
import type { JsonObject } from '../request/json-object';
import { readBody } from '../request/read-body';
import { readConsistency } from '../request/read-consistency';
import { readEvaluation } from '../request/read-evaluation';
import type { KnownResources } from '../resources/known-resources';
import { whenReady } from '../when-ready';
import { authzenRoute } from '../authzen-route';
import { answerOf, originOf } from './answer';
import { answerItems, readItems } from './evaluations';
import { evaluatedSubjects, subjectsOfItems } from './evaluated-subjects';
import { Evaluator } from './evaluator';
import { readEndingDecision } from './semantics';

/** Hot routes, as the checks are: plain Fastify, and validated by hand (ADR 1). */
export function registerEvaluationRoutes(
  fastify: FastifyInstance,
  revisions: EvaluationRevisions,
  known: KnownResources,
): void {
  const route = authzenRoute('access:check');
  fastify.post(EVALUATION_PATH, route, (request, reply) => answerOne(readBody(request), reply));
  fastify.post(EVALUATIONS_PATH, route, (request, reply) => {
    const body = readBody(request);
    const items = orRefused(readItems(body));
    return items === undefined ? answerOne(body, reply) : answerMany(body, items, reply);
  });

  function answerOne(body: JsonObject, reply: FastifyReply) {
    const evaluation = orRefused(readEvaluation(body));
    const consistency = orRefused(readConsistency(body));
    const revision = revisions.at(consistency, evaluatedSubjects(evaluation.subject));
    return whenReady(revision, (ready) =>
      reply.send(answerOf(new Evaluator(ready.index, known).judge(evaluation), originOf(ready))),
    );
  }

  function answerMany(body: JsonObject, items: readonly JsonObject[], reply: FastifyReply) {
    const ending = orRefused(readEndingDecision(body));
    const consistency = orRefused(readConsistency(body));
    const subjects = consistency.level === 'fully_consistent' ? subjectsOfItems(body, items) : [];
    return whenReady(revisions.at(consistency, subjects), (ready) => {
      const evaluator = new Evaluator(ready.index, known);
      return reply.send({ evaluations: answerItems(evaluator, originOf(ready), body, items, ending) });
    });
  }
}
