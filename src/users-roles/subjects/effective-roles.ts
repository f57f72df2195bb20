import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { ALL_DIVISIONS, type Role } from '../../access/model/snapshot';
import { folded } from '../../lists/listing/folded';

/** A role that a subject holds, in whatever way and wherever. */
export interface EffectiveRole {
  readonly role: Role;
  readonly allDivisions: boolean;
  /** In how many divisions it is held; 0 when in all. */
  readonly divisionCount: number;
  readonly direct: boolean;
  /** Whether a group passes it on. */
  readonly inherited: boolean;
}

/** The existing roles that a subject holds, by name. Whether the subject is active is not considered. */
export function effectiveRoles(index: AccessIndex, subject: IndexedSubject): EffectiveRole[] {
  const held = new Map<string, { divisionIds: Set<string>; direct: boolean; inherited: boolean }>();
  for (const { grant, groupId } of index.holdings(subject)) {
    const role = held.get(grant.roleId) ?? { divisionIds: new Set(), direct: false, inherited: false };
    held.set(grant.roleId, role);
    role.divisionIds.add(grant.divisionId);
    if (groupId === undefined) role.direct = true;
    else role.inherited = true;
  }
  const roles: EffectiveRole[] = [];
  for (const [roleId, { divisionIds, direct, inherited }] of held) {
    const role = index.roles.get(roleId);
    const allDivisions = divisionIds.has(ALL_DIVISIONS);
    if (role === undefined) continue;
    roles.push({ role, allDivisions, divisionCount: allDivisions ? 0 : divisionIds.size, direct, inherited });
  }
  return roles.sort(byName);
}

function byName({ role: one }: EffectiveRole, { role: other }: EffectiveRole): number {
  const [name, otherName] = [folded(one.name), folded(other.name)];
  if (name !== otherName) return name < otherName ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}
