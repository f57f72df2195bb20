import type { Caveat, Reason } from '../../access/model/decision';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';

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

/** Which picture of the organisation an answer comes from. */
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

/** All answers come from one revision, and each is what the single check would say. */
export function answerBatch(current: PublishedSnapshot, checks: readonly CheckQuestion[]): CheckBatchAnswer {
  const { matrix, partial } = current;
  const results = checks.map(({ userId, permission, divisionId, properties }) =>
    matrix.check(userId, permission, divisionId, properties),
  );
  return { revision: matrix.revision, asOf: matrix.asOf, partial, results };
}
