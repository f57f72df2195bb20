import type { AccessIndex } from '../index/access-index';
import { builtInChecks } from './built-in-checks';
import { compileRule, type CompiledRule } from './compiled-rule';
import type { ConflictRule } from './conflict-rule';
import { RoleReferences } from './role-references';

/** Compiles rules for one revision. */
export function compileRules(rules: readonly ConflictRule[], index: AccessIndex): CompiledRule[] {
  const references = new RoleReferences(index);
  return rules.map((rule) => compileRule(rule, index, references));
}

/** Compiles the built-in checks, which run on every organisation, for one revision. */
export function compileBuiltInChecks(index: AccessIndex): CompiledRule[] {
  return builtInChecks.map(({ id, compile }) => ({ id, ...compile(index) }));
}
