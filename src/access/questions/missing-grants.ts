import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { compareTexts } from './compare-texts';
import { effectiveHoldings } from './effective-holdings';

/** A grant that would give one subject what another has. */
export interface MissingGrant {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** Whether the other holds it directly. */
  readonly direct: boolean;
  /** The groups through which the other holds it. */
  readonly groupIds: readonly string[];
}

/** Who holds a role in a division: by role, then division. */
type HeldRoles = Map<string, Map<string, { direct: boolean; groupIds: string[] }>>;

/**
 * The grants of one subject, direct and inherited, that another lacks; by role name, role and division. A grant in all
 * divisions makes those in individual divisions redundant, on either side. Roles that no longer exist are left out. A
 * suggestion only: joining the same group may be the better way.
 */
export function missingGrants(
  index: AccessIndex,
  of: IndexedSubject,
  lackedBy: IndexedSubject,
): MissingGrant[] {
  const wanted = heldRoles(index, of);
  const held = heldRoles(index, lackedBy);
  const missing: MissingGrant[] = [];
  for (const [roleId, divisions] of wanted) {
    const there = held.get(roleId);
    if (there?.has(ALL_DIVISIONS)) continue;
    for (const [divisionId, how] of divisions) {
      if (there?.has(divisionId)) continue;
      if (divisionId !== ALL_DIVISIONS && divisions.has(ALL_DIVISIONS)) continue;
      missing.push({ roleId, divisionId, ...how });
    }
  }
  const order = ({ roleId, divisionId }: MissingGrant) => [
    index.roles.get(roleId)?.name ?? '',
    roleId,
    divisionId,
  ];
  return missing.sort((one, other) => compareTexts(order(one), order(other)));
}

function heldRoles(index: AccessIndex, subject: IndexedSubject): HeldRoles {
  const roles: HeldRoles = new Map();
  for (const { grant, groupId } of effectiveHoldings(index, subject)) {
    const divisions = roles.get(grant.roleId) ?? new Map<string, { direct: boolean; groupIds: string[] }>();
    roles.set(grant.roleId, divisions);
    const how = divisions.get(grant.divisionId) ?? { direct: false, groupIds: [] };
    divisions.set(grant.divisionId, how);
    if (groupId === undefined) how.direct = true;
    else how.groupIds.push(groupId);
  }
  return roles;
}
