import type { Caveat, Reason } from '../access-model/decision';
import type { PublishedSnapshot } from '../sync/snapshot-store';

export interface CheckQuestion {
  readonly userId: string;
  readonly permission: string;
  readonly divisionId?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export interface CheckResult {
  readonly userId: string;
  readonly permission: string;
  readonly divisionId?: string;
  readonly allowed: boolean;
  readonly reason: Reason;
  readonly caveats: readonly Caveat[];
}

/** Which picture of the organisation an answer comes from. */
export interface AnswerSource {
  readonly revision: number;
  readonly asOf: string;
  readonly partial: boolean;
}

export type CheckAnswer = CheckResult & AnswerSource;
export type CheckBatchAnswer = AnswerSource & { readonly results: readonly CheckResult[] };

export function answerCheck(current: PublishedSnapshot, question: CheckQuestion): CheckAnswer {
  return { ...resultOf(current, question), ...sourceOf(current) };
}

/** All answers come from one revision, and each is what the single check would say. */
export function answerBatch(current: PublishedSnapshot, checks: readonly CheckQuestion[]): CheckBatchAnswer {
  return { ...sourceOf(current), results: checks.map((question) => resultOf(current, question)) };
}

function resultOf({ matrix }: PublishedSnapshot, question: CheckQuestion): CheckResult {
  const { userId, permission, divisionId, properties } = question;
  const { allowed, reason, caveats } = matrix.check(userId, permission, divisionId, properties);
  return { userId, permission, divisionId, allowed, reason, caveats };
}

function sourceOf({ matrix, partial }: PublishedSnapshot): AnswerSource {
  return { revision: matrix.revision, asOf: matrix.asOf, partial };
}
