import type { RuleConstraint, Severity } from '../../access/conflicts/conflict-rule';
import type { Caller } from '../../auth/caller';

/** `block`: a change that would break the rule is refused. `warn`: it is shown. */
export const ruleModes = ['block', 'warn'] as const;
export type RuleMode = (typeof ruleModes)[number];

/** What a rule says. A type, since interfaces are no JsonValue. */
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

/** Where a rule comes from that somebody loaded. */
export interface PackOrigin {
  readonly pack: string;
  readonly key: string;
  readonly version: string;
  /** The version of the rule that the pack wrote. */
  readonly wrote: number;
}

/** A rule as it is kept. Times are RFC 3339 in UTC. */
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

/** What a rule said once; `content` is null for the version in which it was deleted. */
export interface RuleVersion {
  readonly version: number;
  readonly content: RuleContent | null;
  readonly changedAt: string;
  readonly changedBy: Author;
}
