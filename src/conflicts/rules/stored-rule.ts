import type { RuleConstraint, Severity } from '../../access/conflicts/conflict-rule';
import type { Author } from '../../auth/author';
import type { Definition, DefinitionContent } from '../../definitions/definition';

/** `block`: a change that would break the rule is refused. `warn`: it is shown. */
export const ruleModes = ['block', 'warn'] as const;
export type RuleMode = (typeof ruleModes)[number];

/** The content of a rule. */
export type RuleContent = DefinitionContent & {
  readonly severity: Severity;
  readonly mode: RuleMode;
  readonly constraint: RuleConstraint;
};

/** The origin of a rule that someone loaded. */
export interface PackOrigin {
  readonly pack: string;
  readonly key: string;
  readonly version: string;
  /** The version of the rule that the pack wrote. */
  readonly wrote: number;
}

export interface StoredRule extends Definition<RuleContent> {
  readonly origin: PackOrigin | null;
}

/** A former or current version of a rule; `content` is null for the version in which it was deleted. */
export interface RuleVersion {
  readonly version: number;
  readonly content: RuleContent | null;
  readonly changedAt: string;
  readonly changedBy: Author;
}
