import { Bitset } from '../matrix/bitset';
import type { Properties } from '../model/condition';
import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { compareTexts } from './compare-texts';
import { covers } from './covers';
import { effectiveHoldings } from './effective-holdings';

const MAX_CHANGES = 10;

/** A role that would give the permission if it were granted in the requested division. */
export interface NearestChange {
  readonly roleId: string;
  readonly roleName: string;
  /** How many other permissions the subject would gain that it does not yet hold unconditionally anywhere. */
  readonly addsPermissions: number;
  /** How many other permissions it holds unconditionally elsewhere, and would then also hold in this division. */
  readonly widensPermissions: number;
  /** Whether the role includes the permission on a condition only. */
  readonly conditional: boolean;
}

export interface ChangeQuestion {
  /** By number. */
  readonly permission: number;
  readonly divisionId?: string | undefined;
  readonly properties: Properties;
}

interface Candidate {
  readonly change: NearestChange;
  /** Whether the given properties satisfy a condition of the role, or it has none. */
  readonly met: boolean;
}

/**
 * At most ten: first those that would allow what was requested, properties included, then by how few other permissions
 * they add, how few they widen, by name and id. Roles that the subject already holds here are not included.
 */
export function nearestChanges(
  index: AccessIndex,
  subject: IndexedSubject,
  question: ChangeQuestion,
): NearestChange[] {
  const { anywhere, here, roleIds } = heldBy(index, subject, question);
  const candidates: Candidate[] = [];
  for (const { id: roleId, name: roleName } of index.roles.values()) {
    const gives = index.gives(roleId);
    if (!gives?.named.has(question.permission) || roleIds.has(roleId)) continue;
    const [added, gained] = [gives.named.countBeyond(anywhere), gives.named.countBeyond(here)];
    const askedIsAdded = !anywhere.has(question.permission);
    const change: NearestChange = {
      roleId,
      roleName,
      addsPermissions: askedIsAdded ? added - 1 : added,
      widensPermissions: askedIsAdded ? gained - added : gained - added - 1,
      conditional: !gives.plain.has(question.permission),
    };
    candidates.push({ change, met: gives.isMet(question.permission, question.properties) });
  }
  candidates.sort(byNearness);
  return candidates.slice(0, MAX_CHANGES).map(({ change }) => change);
}

function byNearness({ change: one, met }: Candidate, { change: other, met: otherMet }: Candidate): number {
  return (
    Number(otherMet) - Number(met) ||
    one.addsPermissions - other.addsPermissions ||
    one.widensPermissions - other.widensPermissions ||
    compareTexts([one.roleName, one.roleId], [other.roleName, other.roleId])
  );
}

/** What a subject holds unconditionally anywhere and here, and the roles that it holds here. */
function heldBy(index: AccessIndex, subject: IndexedSubject, { permission, divisionId }: ChangeQuestion) {
  const [anywhere, here] = [new Bitset(index.permissions.size), new Bitset(index.permissions.size)];
  const roleIds = new Set<string>();
  for (const { gives, grant } of effectiveHoldings(index, subject)) {
    anywhere.unite(gives.plain);
    const covered = divisionId === undefined || [divisionId, ALL_DIVISIONS].includes(grant.divisionId);
    if (covered) here.unite(gives.plain);
    if (covers(index, permission, grant.divisionId, divisionId)) roleIds.add(grant.roleId);
  }
  for (const number of anywhere.numbers()) if (!index.permissions.isDivisionAware(number)) here.add(number);
  return { anywhere, here, roleIds };
}
