import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex, Holding } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { CompiledRule, RoleParts } from './compiled-rule';
import type { Cause, Violation } from './violation';

/** What a subject holds that contributes parts of the rule. */
interface Held {
  readonly holding: Holding;
  readonly parts: RoleParts;
}

/**
 * How a subject breaks a rule; undefined when it does not. Whether the rule applies to the subject is decided
 * elsewhere.
 */
export function findViolation(
  rule: CompiledRule,
  subject: IndexedSubject,
  index: AccessIndex,
): Violation | undefined {
  const held = heldParts(rule, subject, index);
  if (held.length === 0) return undefined;
  return rule.sameDivision ? meetingInDivision(rule, held) : meetingAnywhere(rule, held);
}

function heldParts(rule: CompiledRule, subject: IndexedSubject, index: AccessIndex): Held[] {
  const held: Held[] = [];
  for (const holding of index.holdings(subject)) {
    const parts = rule.roles.get(holding.grant.roleId);
    if (parts !== undefined && (rule.counts?.(holding) ?? true)) held.push({ holding, parts });
  }
  return held;
}

function meetingAnywhere(rule: CompiledRule, held: readonly Held[]): Violation | undefined {
  const of = (kind: 'named' | 'plain') => held.reduce((all, { parts }) => all | parts[kind], 0);
  if (!rule.broken(of('named'))) return undefined;
  return violation(rule, held, [], !rule.broken(of('plain')));
}

function meetingInDivision(rule: CompiledRule, held: readonly Held[]): Violation | undefined {
  const divisionIds = [...new Set([ALL_DIVISIONS, ...held.map(({ holding }) => holding.grant.divisionId)])];
  const broken = divisionIds.filter((id) => rule.broken(partsIn(id, held).named));
  if (broken.length === 0) return undefined;
  const where = broken.includes(ALL_DIVISIONS) ? [ALL_DIVISIONS] : broken.sort();
  const conditional = !divisionIds.some((id) => rule.broken(partsIn(id, held).plain));
  const causes =
    where[0] === ALL_DIVISIONS ? held : held.filter((one) => where.some((id) => counts(one, id)));
  return violation(rule, causes, where, conditional);
}

function partsIn(divisionId: string, held: readonly Held[]): { named: number; plain: number } {
  let [named, plain] = [0, 0];
  for (const { holding, parts } of held) {
    const { divisionId: where } = holding.grant;
    const covers = where === ALL_DIVISIONS || where === divisionId;
    named |= covers ? parts.named : parts.namedAnywhere;
    plain |= covers ? parts.plain : parts.plainAnywhere;
  }
  return { named, plain };
}

function counts({ holding, parts }: Held, divisionId: string): boolean {
  const { divisionId: where } = holding.grant;
  return where === ALL_DIVISIONS || where === divisionId || parts.namedAnywhere !== 0;
}

function violation(
  rule: CompiledRule,
  held: readonly Held[],
  divisionIds: readonly string[],
  conditional: boolean,
): Violation {
  const toxic = held.filter(({ parts }) => isToxic(rule, parts)).map(({ holding }) => holding.grant.roleId);
  return { conditional, divisionIds, causes: held.map(causeOf), toxicRoleIds: [...new Set(toxic)].sort() };
}

/** Its own parts meet wherever it is granted. */
function isToxic({ broken, forbids }: CompiledRule, { named }: RoleParts): boolean {
  return forbids && broken(named);
}

function causeOf({ holding: { grant, groupId }, parts: { named, plain } }: Held): Cause {
  const { roleId, divisionId } = grant;
  const cause = { roleId, divisionId, parts: bitsOf(named), conditional: (named & ~plain) !== 0 };
  return groupId === undefined ? cause : { ...cause, groupId };
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}
