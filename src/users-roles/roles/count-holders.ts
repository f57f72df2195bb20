import type { AccessIndex } from '../../access/index/access-index';
import { roleRanks } from '../../access/questions/role-ranks';
import { ranksOfTypes } from '../../access/questions/subject-ranks';
import type { Yielder } from '../../common/yielder';
import { holderRanks } from '../subjects/subject-filter';
import { RoleHolders } from './role-holders';

/** How many hold a role, in any state. */
export interface HolderCounts {
  /** Users who hold it directly, through a group, or both ways. */
  users: number;
  usersDirect: number;
  usersThroughGroups: number;
  groups: number;
  oauthClients: number;
  trustees: number;
}

const MEMBERS = {
  user: 'users',
  group: 'groups',
  oauth_client: 'oauthClients',
  trustee_user: 'trustees',
  trustee_group: 'trustees',
} as const;

export async function countHolders(
  index: AccessIndex,
  roleId: string,
  yielder: Yielder,
): Promise<HolderCounts> {
  const counts = { users: 0, usersDirect: 0, usersThroughGroups: 0, groups: 0, oauthClients: 0, trustees: 0 };
  const holders = new RoleHolders(index, roleId);
  for (const rank of holderRanks(index, roleId).numbers()) {
    if (yielder.due()) await yielder.yield();
    const subject = index.subjects[rank]!;
    const direct = holders.holdsDirectly(subject);
    const throughGroup = holders.holdsThroughGroup(subject);
    counts[MEMBERS[subject.type]]++;
    if (subject.type === 'user' && direct) counts.usersDirect++;
    if (throughGroup) counts.usersThroughGroups++;
  }
  return counts;
}

/** How many users hold it, directly or through a group: what lists of roles show. */
export function countUsers(index: AccessIndex, roleId: string): number {
  const users = ranksOfTypes(index, ['user']);
  users.intersect(roleRanks(index, roleId));
  return users.count;
}
