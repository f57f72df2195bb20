import type { HeldRole } from '../matrix/refreshed-subject';
import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { CompiledRule, RoleParts } from './compiled-rule';
import { findViolation } from './find-violation';
import type { Violation } from './violation';

export interface FoundViolation {
  readonly ruleId: string;
  readonly subject: IndexedSubject;
  readonly violation: Violation;
}

/** Selects the violations to collect: a rule that everyone breaks would fill the memory. */
export interface Wanted {
  /** Called before a violation is searched for. */
  wants(ruleId: string, subject: IndexedSubject): boolean;
  /** Called for each violation found. */
  take(ruleId: string, subject: IndexedSubject): void;
}

const everything: Wanted = { wants: () => true, take: () => undefined };

/** What a role contributes to a rule; `rule` is the rule's place in the list. */
interface Contribution {
  readonly rule: number;
  readonly parts: RoleParts;
}

/**
 * Every violation among the subjects, in their order. Only rules of which some subject holds enough parts at all are
 * examined closely, and of the violations only the wanted ones are kept.
 */
export async function evaluateRules(
  rules: readonly CompiledRule[],
  index: AccessIndex,
  subjects: Iterable<IndexedSubject>,
  yielder: Yielder,
  wanted: Wanted = everything,
): Promise<FoundViolation[]> {
  const contributions = byRole(rules);
  const parts = new Int32Array(rules.length);
  const found: FoundViolation[] = [];
  for (const subject of subjects) {
    for (const number of suspects(rules, index, subject, contributions, parts)) {
      const rule = rules[number]!;
      if (!rule.evaluates(subject, index) || !wanted.wants(rule.id, subject)) continue;
      const violation = findViolation(rule, subject, index);
      if (violation === undefined) continue;
      wanted.take(rule.id, subject);
      found.push({ ruleId: rule.id, subject, violation });
    }
    if (yielder.due()) await yielder.yield();
  }
  return found;
}

function byRole(rules: readonly CompiledRule[]): ReadonlyMap<string, readonly Contribution[]> {
  const contributions = new Map<string, Contribution[]>();
  for (const [rule, { roles }] of rules.entries()) {
    for (const [roleId, parts] of roles) {
      const known = contributions.get(roleId);
      if (known === undefined) contributions.set(roleId, [{ rule, parts }]);
      else known.push({ rule, parts });
    }
  }
  return contributions;
}

const NOTHING: readonly never[] = [];

/** Numbers of the rules that the subject may break. Those that require something may be broken in a single division. */
function suspects(
  rules: readonly CompiledRule[],
  index: AccessIndex,
  subject: IndexedSubject,
  contributions: ReadonlyMap<string, readonly Contribution[]>,
  parts: Int32Array,
): number[] {
  const touched: number[] = [];
  const add = (grants: readonly HeldRole[]) => {
    for (const { roleId } of grants) {
      for (const contribution of contributions.get(roleId) ?? NOTHING) {
        if (parts[contribution.rule] === 0) touched.push(contribution.rule);
        parts[contribution.rule]! |= contribution.parts.named;
      }
    }
  };
  add(subject.grants);
  for (const groupId of subject.groupIds) add(index.subject('group', groupId)?.grants ?? NOTHING);
  const broken = touched.filter((rule) => !rules[rule]!.forbids || rules[rule]!.broken(parts[rule]!));
  for (const rule of touched) parts[rule] = 0;
  return broken.sort((a, b) => a - b);
}
