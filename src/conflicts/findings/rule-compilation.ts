import { createHash } from 'node:crypto';
import type { AccessIndex } from '../../access/index/access-index';
import { builtInChecks } from '../../access/conflicts/built-in-checks';
import type { CompiledRule } from '../../access/conflicts/compiled-rule';
import { compileBuiltInChecks, compileRules } from '../../access/conflicts/compile-rules';
import type { Severity } from '../../access/conflicts/conflict-rule';
import type { StoredRule } from '../rules/stored-rule';

/** What findings show of the rule that they break. */
export interface RuleLabel {
  readonly name: string;
  readonly severity: Severity;
}

/** By the id of a rule, or the name of a built-in check. */
export function ruleLabels(rules: readonly StoredRule[]): ReadonlyMap<string, RuleLabel> {
  return new Map([
    ...builtInChecks.map(({ id, name, severity }) => [id, { name, severity }] as const),
    ...rules.map(({ id, content: { name, severity } }) => [id, { name, severity }] as const),
  ]);
}

/** The rules that are on, and the built-in checks, ready for a revision. */
export function compileAll(rules: readonly StoredRule[], index: AccessIndex): CompiledRule[] {
  const own = rules.map(({ id, content: { constraint } }) => ({ id, constraint }));
  return [...compileRules(own, index), ...compileBuiltInChecks(index)];
}

/** Differs for every change of a rule that is on, and with the version of the built-in checks. */
export function digestOf(rules: readonly StoredRule[]): string {
  const versions = [...rules.map(({ id, version }) => [id, version]), ...builtInChecks.map(({ id }) => [id])];
  return createHash('sha256').update(JSON.stringify(versions)).digest('hex');
}
