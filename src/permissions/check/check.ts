import type { Caveat, Reason } from '../../access/model/decision';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import { decisionTexts } from './decision-texts';

export interface CheckQuestion {
  readonly userId: string;
  readonly permission: string;
  readonly divisionId?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface CheckResult {
  readonly allowed: boolean;
  readonly reason: Reason;
  readonly caveats: readonly Caveat[];
}

/** The snapshot that an answer comes from. */
export interface AnswerSource {
  readonly revision: number;
  readonly asOf: string;
  readonly partial: boolean;
}

export type CheckAnswer = Pick<CheckQuestion, 'userId' | 'permission' | 'divisionId'> &
  CheckResult &
  AnswerSource;
export type CheckBatchAnswer = AnswerSource & { readonly results: readonly CheckResult[] };

export function answerCheck({ matrix, partial }: PublishedSnapshot, question: CheckQuestion): CheckAnswer {
  const { userId, permission, divisionId } = question;
  const { allowed, reason, caveats } = matrix.check(userId, permission, divisionId, question.properties);
  const { revision, asOf } = matrix;
  return { userId, permission, divisionId, allowed, reason, caveats, revision, asOf, partial };
}

/** All answers come from one revision, and each equals that of the single check. */
export function answerBatch(current: PublishedSnapshot, checks: readonly CheckQuestion[]): CheckBatchAnswer {
  const { matrix, partial } = current;
  const results = checks.map(({ userId, permission, divisionId, properties }) =>
    matrix.check(userId, permission, divisionId, properties),
  );
  return { revision: matrix.revision, asOf: matrix.asOf, partial, results };
}

interface KnownDecision {
  readonly text: string;
  /** In the batch that is being made into text. */
  times: number;
}

const knownDecisions = new Map<CheckResult, KnownDecision>(
  [...decisionTexts].map(([decision, text]) => [decision, { text, times: 0 }]),
);

/**
 * The answer as JSON. Several times as fast as stringifying it, since the results of a batch are few distinct texts.
 * @param onDecision is called with each distinct decision and how often it is in the batch: counting them one by one would
 * cost a batch 5 % of its CPU.
 */
export function batchText(
  { results, ...source }: CheckBatchAnswer,
  onDecision: (decision: CheckResult, times: number) => void,
): string {
  let text = `${JSON.stringify(source).slice(0, -1)},"results":[`;
  let separator = '';
  for (const result of results) {
    const known = knownDecisions.get(result);
    if (known !== undefined) known.times++;
    else onDecision(result, 1);
    text += separator + (known?.text ?? JSON.stringify(result));
    separator = ',';
  }
  for (const [decision, known] of knownDecisions) {
    if (known.times > 0) onDecision(decision, known.times);
    known.times = 0;
  }
  return `${text}]}`;
}
