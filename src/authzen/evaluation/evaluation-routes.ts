import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { duringRequest } from '../../common/request-context';
import type { Consistency } from '../../revisions/current/consistency';
import { EVALUATION_PATH, EVALUATIONS_PATH } from '../authzen-paths';
import type { AuthzenOptions } from '../authzen-options';
import { count, type DecisionCounts, type DecisionTally } from '../../metrics/decision-counts';
import type { EvaluationRevisions } from '../evaluation-revisions';
import { orThrow } from '../authzen.errors';
import type { JsonObject } from '../request/json-object';
import { readBody } from '../request/read-body';
import { readConsistency } from '../request/read-consistency';
import { readEvaluation } from '../request/read-evaluation';
import { isMinimal } from '../request/read-preference';
import { whenReady } from '../when-ready';
import { authzenRoute } from '../authzen-route';
import { answersText, answerTo, originOf, reasonOf } from './answer';
import { answerItems, readItems } from './evaluations';
import { evaluatedDivisions, evaluatedSubjects, subjectsOfItems } from './evaluated-subjects';
import { Evaluator } from './evaluator';
import { readEndingDecision } from './semantics';

/** Hot routes, as the checks are: plain Fastify, and validated by hand (ADR 1). */
export function registerEvaluationRoutes(
  fastify: FastifyInstance,
  revisions: EvaluationRevisions,
  options: AuthzenOptions,
  decisions: DecisionCounts,
): void {
  const route = authzenRoute('access:check');
  const answers = new EvaluationAnswers(revisions, options, decisions);
  fastify.post(EVALUATION_PATH, route, (request, reply) => answers.one(readBody(request), request, reply));
  const counted = { ...route, config: { ...route.config, countedList: 'evaluations' } };
  fastify.post(EVALUATIONS_PATH, counted, (request, reply) => {
    const body = readBody(request);
    const items = orThrow(readItems(body));
    return items === undefined
      ? answers.one(body, request, reply)
      : answers.several(body, items, request, reply);
  });
}

class EvaluationAnswers {
  private readonly oneCounted: DecisionTally;
  private readonly severalCounted: DecisionTally;

  constructor(
    private readonly revisions: EvaluationRevisions,
    private readonly options: AuthzenOptions,
    decisions: DecisionCounts,
  ) {
    this.oneCounted = decisions.of('evaluation');
    this.severalCounted = decisions.of('evaluations');
  }

  one(body: JsonObject, request: FastifyRequest, reply: FastifyReply) {
    const { options } = this;
    const evaluation = orThrow(readEvaluation(body));
    const consistency = orThrow(readConsistency(body));
    const subjects = evaluatedSubjects(evaluation.subject, options.subjectTypes);
    const divisionIds = divisionsFor(consistency, options, body, [body]);
    const revision = this.at(request, consistency, subjects, divisionIds);
    const minimal = isMinimal(request, reply, options);
    return whenReady(revision, (ready) => {
      const origin = minimal ? undefined : originOf(ready);
      const answer = answerTo(new Evaluator(ready.index, options), evaluation, origin);
      count(this.oneCounted, answer.decision, reasonOf(answer));
      return reply.send(answer);
    });
  }

  several(body: JsonObject, items: readonly JsonObject[], request: FastifyRequest, reply: FastifyReply) {
    const { options } = this;
    const ending = orThrow(readEndingDecision(body));
    const consistency = orThrow(readConsistency(body));
    const subjects = subjectsFor(consistency, options, body, items);
    const minimal = isMinimal(request, reply, options);
    const divisionIds = divisionsFor(consistency, options, body, items);
    return whenReady(this.at(request, consistency, subjects, divisionIds), (ready) => {
      const evaluator = new Evaluator(ready.index, options);
      const origin = minimal ? undefined : originOf(ready);
      const evaluations = answerItems(evaluator, origin, body, items, ending);
      for (const answer of evaluations) count(this.severalCounted, answer.decision, reasonOf(answer));
      return reply.type('application/json; charset=utf-8').send(answersText(evaluations));
    });
  }

  /** Only what may call Genesys, and log about it, is worth a context. */
  private at({ id }: FastifyRequest, ...wanted: Parameters<EvaluationRevisions['at']>) {
    if (wanted[0].level === 'minimize_latency') return this.revisions.at(...wanted);
    return duringRequest(id, () => this.revisions.at(...wanted));
  }
}

/** Subjects and divisions are looked for only where they may be read again: this is a hot path. */
function subjectsFor(
  { level }: Consistency,
  { subjectTypes }: AuthzenOptions,
  body: JsonObject,
  items: readonly JsonObject[],
) {
  return level === 'fully_consistent' ? subjectsOfItems(body, items, subjectTypes) : [];
}

function divisionsFor(
  { level }: Consistency,
  { known }: AuthzenOptions,
  defaults: JsonObject,
  items: readonly JsonObject[],
) {
  return level === 'fully_consistent' ? evaluatedDivisions(defaults, items, known) : undefined;
}
