import { isDeepStrictEqual } from 'node:util';
import type { RuleContent, StoredRule } from '../rules/stored-rule';
import type { PackRule, RulePack } from './rule-pack';

/**
 * `created`: it was not there. `updated`: the pack has a new version. `unchanged`: the pack has the same one. `kept`:
 * someone edited it, and it stays so. `obsolete`: the pack no longer has it; it stays until someone deletes it.
 */
export const loadOutcomes = ['created', 'updated', 'unchanged', 'kept', 'obsolete'] as const;
export type LoadOutcome = (typeof loadOutcomes)[number];

export interface LoadedRule {
  readonly key: string;
  readonly outcome: LoadOutcome;
  /** As it is now. */
  readonly rule: StoredRule;
}

/** The result of loading a rule; `before` is the existing one. */
export interface LoadStep {
  readonly key: string;
  readonly outcome: LoadOutcome;
  readonly before?: StoredRule;
  readonly content: RuleContent;
}

/** What loading a pack would do to the rules that came from it. */
export function planLoading(pack: RulePack, stored: readonly StoredRule[], owner: string): LoadStep[] {
  const byKey = new Map(stored.map((rule) => [rule.origin?.key, rule]));
  const keys = new Set(pack.rules.map(({ key }) => key));
  const obsolete = stored.filter(({ origin }) => origin !== null && !keys.has(origin.key));
  return [
    ...pack.rules.map((rule) => stepOf(rule, byKey.get(rule.key), owner)),
    ...obsolete.map((before) => ({
      key: before.origin!.key,
      outcome: 'obsolete' as const,
      before,
      content: before.content,
    })),
  ];
}

function stepOf(rule: PackRule, before: StoredRule | undefined, owner: string): LoadStep {
  const { key } = rule;
  if (before === undefined) return { key, outcome: 'created', content: contentOf(rule, owner) };
  if (before.version !== before.origin?.wrote)
    return { key, outcome: 'kept', before, content: before.content };
  const content = contentOf(rule, before.content.owner);
  const outcome = isDeepStrictEqual(content, before.content) ? 'unchanged' : 'updated';
  return { key, outcome, before, content };
}

function contentOf(
  { name, rationale, severity, mode = 'warn', constraint }: PackRule,
  owner: string,
): RuleContent {
  return { name, rationale, owner, severity, mode, enabled: true, constraint };
}
