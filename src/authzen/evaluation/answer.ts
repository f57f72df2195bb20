import type { IndexedRevision } from '../../revisions/current/revision-source';
import type { Evaluation } from '../request/entities';
import type { Fault } from '../request/fault';
import type { Evaluator } from './evaluator';
import type { Verdict } from './verdict';

/** The snapshot that an answer comes from, in the words of AuthZEN's own members. */
export interface AnswerOrigin {
  readonly revision: number;
  readonly as_of: string;
  readonly partial: boolean;
}

export interface EvaluationAnswer {
  readonly decision: boolean;
  readonly context: Pick<Verdict, 'reason' | 'sources' | 'caveats'> & AnswerOrigin;
}

/** What the standard demands, for a caller that wants no more. */
export type MinimalAnswer = Pick<EvaluationAnswer, 'decision'>;

/** The answer for an item that could not be read: a refusal, and why. */
export interface FaultyItemAnswer {
  readonly decision: false;
  readonly context: { readonly error: { readonly status: 400; readonly message: string } };
}

export function originOf({ published: { matrix, partial } }: IndexedRevision): AnswerOrigin {
  return { revision: matrix.revision, as_of: matrix.asOf, partial };
}

/** With its context where an origin is given, and the decision alone without one. */
export function answerTo(
  evaluator: Evaluator,
  evaluation: Evaluation,
  origin: AnswerOrigin | undefined,
): EvaluationAnswer | MinimalAnswer {
  if (origin === undefined) return { decision: evaluator.allows(evaluation) };
  return answerOf(evaluator.evaluate(evaluation), origin);
}

function answerOf(verdict: Verdict, { revision, as_of, partial }: AnswerOrigin): EvaluationAnswer {
  const { decision, reason, sources, caveats } = verdict;
  return { decision, context: { reason, sources, caveats, revision, as_of, partial } };
}

export function faultyItem({ pointer, detail }: Fault): FaultyItemAnswer {
  return { decision: false, context: { error: { status: 400, message: `${pointer} ${detail}.` } } };
}

/** For the metrics: a minimal answer is given without finding out why. */
export function reasonOf(answer: EvaluationAnswer | MinimalAnswer | FaultyItemAnswer): string {
  if (!('context' in answer)) return 'unspecified';
  return 'error' in answer.context ? 'invalid' : answer.context.reason;
}

/**
 * The answers of one request as JSON. Those without sources are few different texts, each of which is made once:
 * to stringify a thousand answers costs more than to find them.
 */
export function answersText(
  answers: readonly (EvaluationAnswer | MinimalAnswer | FaultyItemAnswer)[],
): string {
  const made = new Map<string, string>();
  let text = '{"evaluations":[';
  let separator = '';
  for (const answer of answers) {
    const reason = bareReasonOf(answer);
    let own = reason === undefined ? undefined : made.get(reason);
    if (own === undefined) {
      own = JSON.stringify(answer);
      if (reason !== undefined) made.set(reason, own);
    }
    text += separator + own;
    separator = ',';
  }
  return `${text}]}`;
}

/** The reason of an answer that, for the revision of its request, follows from its reason alone. */
function bareReasonOf(answer: EvaluationAnswer | MinimalAnswer | FaultyItemAnswer): string | undefined {
  if (!('context' in answer) || 'error' in answer.context) return undefined;
  const { reason, sources, caveats } = answer.context;
  return sources.length + caveats.length === 0 ? reason : undefined;
}
