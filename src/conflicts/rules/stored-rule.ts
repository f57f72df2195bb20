import type { RuleConstraint, Severity } from '../../access/conflicts/conflict-rule';
import type { Caller } from '../../auth/caller';

/** `block`: a change that would break the rule is refused. `warn`: it is shown. */
export const ruleModes = ['block', 'warn'] as const;
export type RuleMode = (typeof ruleModes)[number];

/** The content of a rule. A type, since interfaces are no JsonValue. */
export type RuleContent = {
  readonly name: string;
  /** Why it is there. */
  readonly rationale: string;
  /** The person or team that answers for it. */
  readonly owner: string;
  readonly severity: Severity;
  readonly mode: RuleMode;
  readonly enabled: boolean;
  readonly constraint: RuleConstraint;
};

export interface Author {
  readonly type: Caller['kind'] | 'system';
  readonly id: string;
}

/** The origin of a rule that someone loaded. */
export interface PackOrigin {
  readonly pack: string;
  readonly key: string;
  readonly version: string;
  /** The version of the rule that the pack wrote. */
  readonly wrote: number;
}

/** A rule as stored. Times are RFC 3339 in UTC. */
export interface StoredRule {
  /** UUIDv7. */
  readonly id: string;
  /** One more with every change. */
  readonly version: number;
  readonly content: RuleContent;
  readonly origin: PackOrigin | null;
  readonly createdAt: string;
  readonly createdBy: Author;
  readonly updatedAt: string;
  readonly updatedBy: Author;
}

/** A former or current version of a rule; `content` is null for the version in which it was deleted. */
export interface RuleVersion {
  readonly version: number;
  readonly content: RuleContent | null;
  readonly changedAt: string;
  readonly changedBy: Author;
}
