import { requires } from '../../auth/hot-route';
import type { FastAnswer, FastRoute } from '../../fast-lane/fast-route';
import { BATCH_BODY } from '../../http/json-shape';
import { readJson } from '../../http/read-json-bodies';
import type { DecisionTally } from '../../metrics/decision-counts';
import { minimizeLatency } from '../../revisions/current/consistency';
import type { AuthzenOptions } from '../authzen-options';
import { EVALUATION_PATH } from '../authzen-paths';
import type { EvaluationRevisions } from '../evaluation-revisions';
import { Fault } from '../request/fault';
import { isJsonObject } from '../request/json-object';
import { readConsistency } from '../request/read-consistency';
import { readEvaluation } from '../request/read-evaluation';
import { answerTo, originOf, reasonOf } from './answer';
import { Evaluator } from './evaluator';

/** Single evaluations by the newest revision, on the fast lane. */
export class FastEvaluation implements FastRoute {
  readonly method = 'POST';
  readonly path = EVALUATION_PATH;
  readonly requirement = requires('access:check').requirement!;

  constructor(
    private readonly revisions: Pick<EvaluationRevisions, 'atHand'>,
    private readonly options: AuthzenOptions,
    readonly tally: DecisionTally,
  ) {}

  answer(text: string): FastAnswer | undefined {
    const body = readJson(text, BATCH_BODY);
    if (!isJsonObject(body) || readConsistency(body) !== minimizeLatency) return undefined;
    const evaluation = readEvaluation(body);
    const revision = this.revisions.atHand();
    if (evaluation instanceof Fault || revision === undefined) return undefined;
    const origin = this.options.answers === 'minimal' ? undefined : originOf(revision);
    const answer = answerTo(new Evaluator(revision.index, this.options), evaluation, origin);
    return { text: JSON.stringify(answer), allowed: answer.decision, reason: reasonOf(answer) };
  }
}
