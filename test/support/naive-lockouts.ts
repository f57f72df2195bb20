import type { Lockout } from '../../src/access/simulation/lockout';
import type { Proposal } from '../../src/access/simulation/proposal';
import type { Snapshot } from '../../src/access/model/snapshot';
import { naiveCheck } from './naive-oracle';
import { naivelyMade } from './naive-proposal';

const MANAGING = ['authorization:grant:add', 'authorization:role:edit'];
const ANYWHERE_OR_EVERYWHERE = [undefined, '*'];

/** Who would be locked out, the slow and obvious way: everybody is asked for everything, before and after. */
export function naiveLockouts(
  before: Snapshot,
  proposal: Proposal,
  callerUserId: string,
  ownClientIds: readonly string[],
): Pick<Lockout, 'code' | 'permissions' | 'items'>[] {
  const after = naivelyMade(before, proposal);
  const lost = (permission: string) =>
    ANYWHERE_OR_EVERYWHERE.some(
      (divisionId) =>
        somebodyHolds(before, permission, divisionId) && !somebodyHolds(after, permission, divisionId),
    );
  const lostByCaller = (permission: string) =>
    ANYWHERE_OR_EVERYWHERE.some((divisionId) => {
      const question = { type: 'user' as const, id: callerUserId, permission, divisionId };
      return naiveCheck(before, question).allowed && !naiveCheck(after, question).allowed;
    });
  const items = [...proposal.keys()].filter((i) => touches(before, proposal[i]!, ownClientIds));
  return [
    ...found('last_general_admin', ['admin'].filter(lost)),
    ...found('last_role_manager', MANAGING.filter(lost)),
    ...found('caller_locked_out', ['admin', ...MANAGING].filter(lostByCaller)),
    ...(items.length > 0 ? [{ code: 'own_client_touched' as const, permissions: [], items }] : []),
  ];
}

function found(code: Lockout['code'], permissions: readonly string[]) {
  return permissions.length === 0 ? [] : [{ code, permissions, items: [] }];
}

/** What a condition gives does not count. */
function somebodyHolds(snapshot: Snapshot, permission: string, divisionId: string | undefined): boolean {
  const roles = snapshot.roles.map((role) => ({
    ...role,
    policies: role.policies.filter(({ condition }) => condition === undefined),
  }));
  return snapshot.users.some(
    ({ id }) => naiveCheck({ ...snapshot, roles }, { type: 'user', id, permission, divisionId }).allowed,
  );
}

function touches({ grants }: Snapshot, item: Proposal[number], ownClientIds: readonly string[]): boolean {
  if ('subjectType' in item) {
    return item.subjectType === 'oauth_client' && ownClientIds.includes(item.subjectId);
  }
  if (item.kind !== 'role_deleted' && item.kind !== 'role_policies_replaced') return false;
  return grants.some(
    ({ subjectType, subjectId, roleId }) =>
      subjectType === 'oauth_client' && ownClientIds.includes(subjectId) && roleId === item.roleId,
  );
}
