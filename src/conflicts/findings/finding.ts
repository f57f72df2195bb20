import type { Severity } from '../../access/conflicts/conflict-rule';
import type { Violation } from '../../access/conflicts/violation';
import type { SubjectType } from '../../access/model/snapshot';
import type { Author } from '../../auth/author';

/** `open`: the rule is broken. `excepted`: it is, and that is accepted for now. `resolved`: it is not, or not any more. */
export const findingStates = ['open', 'excepted', 'resolved'] as const;
export type FindingState = (typeof findingStates)[number];

/** How a rule is broken, as stored. */
export type FindingContent = Omit<Violation, 'causes'> & {
  /** The first of them. */
  readonly causes: Violation['causes'];
  /** How many there are. */
  readonly causeCount: number;
};

/** Why a violation is accepted, who accepted it and for how long. */
export interface ConflictException {
  readonly id: string;
  readonly owner: string;
  readonly reason: string;
  readonly compensatingControl: string;
  readonly expiresAt: string;
  readonly createdAt: string;
  readonly createdBy: Author;
}

/** A violation of a rule by a subject: the same from its first day on, however often it disappears and recurs. */
export interface Finding {
  /** UUIDv7. */
  readonly id: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: Severity;
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly state: FindingState;
  readonly content: FindingContent;
  readonly firstSeenAt: string;
  readonly firstRevision: number;
  readonly resolvedAt: string | null;
  readonly resolvedRevision: number | null;
  readonly reopenedAt: string | null;
  /** In force, or expired; null for one that was taken back. */
  readonly exception: ConflictException | null;
}
