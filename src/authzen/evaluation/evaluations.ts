import { Fault } from '../request/fault';
import { isAbsent, isJsonObject, type JsonObject } from '../request/json-object';
import { readConsistency } from '../request/read-consistency';
import { readEvaluation } from '../request/read-evaluation';
import {
  answerTo,
  faultyItem,
  type AnswerOrigin,
  type EvaluationAnswer,
  type FaultyItemAnswer,
  type MinimalAnswer,
} from './answer';
import type { Evaluator } from './evaluator';

type ItemAnswer = EvaluationAnswer | MinimalAnswer | FaultyItemAnswer;

export const MAX_EVALUATIONS = 1000;

/** The evaluations of a request, its own members being their defaults. Undefined when it is a single evaluation. */
export function readItems(body: JsonObject): readonly JsonObject[] | undefined | Fault {
  const { evaluations } = body;
  if (isAbsent(evaluations)) return undefined;
  if (!Array.isArray(evaluations)) return new Fault('/evaluations', 'must be a list');
  if (evaluations.length === 0) return undefined;
  if (evaluations.length > MAX_EVALUATIONS)
    return new Fault('/evaluations', `must hold at most ${MAX_EVALUATIONS} evaluations`);
  const wrong = evaluations.findIndex((item) => !isJsonObject(item));
  if (wrong >= 0) return new Fault(`/evaluations/${wrong}`, 'must be an object');
  const part = ['subject', 'action', 'resource'].find((name) => !isAbsentOrObject(body[name]));
  return part === undefined ? (evaluations as JsonObject[]) : new Fault(`/${part}`, 'must be an object');
}

function isAbsentOrObject(value: unknown): boolean {
  return isAbsent(value) || isJsonObject(value);
}

/** Evaluates them in order, up to and with the first whose decision is the one that ends the list. */
export function answerItems(
  evaluator: Evaluator,
  origin: AnswerOrigin | undefined,
  defaults: JsonObject,
  items: readonly JsonObject[],
  ending: boolean | undefined,
): ItemAnswer[] {
  const answers: ItemAnswer[] = [];
  for (const item of items) {
    const answer = answerItem(evaluator, origin, defaults, item);
    answers.push(answer);
    if (answer.decision === ending) break;
  }
  return answers;
}

function answerItem(
  evaluator: Evaluator,
  origin: AnswerOrigin | undefined,
  defaults: JsonObject,
  item: JsonObject,
): ItemAnswer {
  const fault = itemContextFault(item);
  if (fault !== undefined) return faultyItem(fault);
  const evaluation = readEvaluation(item, defaults);
  if (evaluation instanceof Fault) return faultyItem(evaluation);
  return answerTo(evaluator, evaluation, origin);
}

/** All items are answered from one revision: an item that requests its own freshness is refused, not ignored. */
function itemContextFault(item: JsonObject): Fault | undefined {
  if (isAbsent(item.context)) return undefined;
  const own = readConsistency(item);
  if (own instanceof Fault) return own;
  if (own.level === 'minimize_latency') return undefined;
  return new Fault(
    own.level === 'past' ? '/context/at' : '/context/consistency',
    'holds for a whole request: put it into the context of the request',
  );
}
