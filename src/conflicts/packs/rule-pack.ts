import type { Severity, RuleConstraint } from '../../access/conflicts/conflict-rule';
import type { RuleMode } from '../rules/stored-rule';

/** A rule as a pack has it. */
export interface PackRule {
  /** Names the rule in its pack: never changes, so that a later version finds it again. */
  readonly key: string;
  readonly name: string;
  readonly rationale: string;
  readonly severity: Severity;
  readonly mode?: RuleMode;
  readonly constraint: RuleConstraint;
}

/** Rules that belong together, published as one. */
export interface RulePack {
  readonly name: string;
  /** Semantic version: every change of a rule makes a new one. */
  readonly version: string;
  readonly description: string;
  readonly rules: readonly PackRule[];
}

/** A rule for two sets of permissions that must not meet. */
export function exclusionRule(
  about: Omit<PackRule, 'constraint'>,
  first: readonly string[],
  second: readonly string[],
  sameDivision = false,
): PackRule {
  return { ...about, constraint: { kind: 'permissions_exclude', first, second, sameDivision } };
}
