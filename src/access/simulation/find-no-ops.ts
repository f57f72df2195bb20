import { grantKey } from '../matrix/grant-key';
import type { Group, Role } from '../model/snapshot';
import type { HeldRole } from '../matrix/refreshed-subject';
import type { AccessIndex } from '../index/access-index';
import type { GrantItem, MemberItem, ProposalItem } from './proposal';
import type { ItemWarning } from './proposal-review';

type Warning = Omit<ItemWarning, 'item'>;

/** What an item does not do, though it seems to. The item must not name anything unknown. */
export function noOpsOf(item: ProposalItem, index: AccessIndex): readonly Warning[] {
  switch (item.kind) {
    case 'grant_added':
      return holdsItself(item, index) ? [{ code: 'already_held' }] : [];
    case 'grant_removed':
      return holdsItself(item, index) ? [] : [notHeld(item, index)];
    case 'grants_replaced':
      return unless(!sameGrants(item.grants, directGrants(item, index)));
    case 'member_added':
      return groupAt(item.groupId, index)?.memberIds.includes(item.userId)
        ? [{ code: 'already_member' }]
        : [];
    case 'member_removed':
      return memberWarnings(item, index);
    case 'group_roles_switched':
      return unless(groupAt(item.groupId, index)?.rolesEnabled !== item.enabled);
    case 'role_policies_replaced':
      return unless(!samePermissions(index.roles.get(item.roleId), item));
    case 'role_deleted':
      return [];
    case 'user_moved':
    case 'user_state_changed':
      return unless(changesUser(item, index));
  }
}

function unless(changes: boolean): Warning[] {
  return changes ? [] : [{ code: 'no_change' }];
}

function directGrants(
  { subjectType, subjectId }: Pick<GrantItem, 'subjectType' | 'subjectId'>,
  index: AccessIndex,
): readonly HeldRole[] {
  return index.subject(subjectType, subjectId)?.grants ?? [];
}

function holdsItself(item: GrantItem, index: AccessIndex): boolean {
  return directGrants(item, index).some((grant) => isSame(grant, item));
}

function isSame(one: HeldRole, other: HeldRole): boolean {
  return one.roleId === other.roleId && one.divisionId === other.divisionId;
}

function sameGrants(wanted: readonly HeldRole[], held: readonly HeldRole[]): boolean {
  const texts = (grants: readonly HeldRole[]) => [...new Set(grants.map(grantKey))].sort();
  return JSON.stringify(texts(wanted)) === JSON.stringify(texts(held));
}

/** Only what is held directly can be removed; what a group passes on goes with the membership. */
function notHeld(item: GrantItem, index: AccessIndex): Warning {
  const subject = index.subject(item.subjectType, item.subjectId);
  const groupIds = (subject?.groupIds ?? []).filter((groupId) =>
    index.subject('group', groupId)?.grants.some((grant) => isSame(grant, item)),
  );
  return groupIds.length > 0 ? { code: 'only_inherited', groupIds: groupIds.sort() } : { code: 'not_held' };
}

function memberWarnings({ groupId, userId }: MemberItem, index: AccessIndex): Warning[] {
  const group = groupAt(groupId, index);
  const isMember = group?.memberIds.includes(userId) ?? false;
  if (group?.includeOwners && group.ownerIds.includes(userId)) return [{ code: 'still_counts_as_owner' }];
  return isMember ? [] : [{ code: 'not_a_member' }];
}

function groupAt(id: string, index: AccessIndex): Group | undefined {
  const entity = index.subject('group', id)?.entity;
  return entity !== undefined && 'rolesEnabled' in entity ? entity : undefined;
}

function changesUser(
  item: Extract<ProposalItem, { kind: 'user_moved' | 'user_state_changed' }>,
  index: AccessIndex,
): boolean {
  const subject = index.subject('user', item.userId);
  if (item.kind === 'user_state_changed') return subject?.state !== item.state;
  const entity = subject?.entity;
  return entity === undefined || !('divisionId' in entity) || entity.divisionId !== item.divisionId;
}

type RoleContent = Pick<Role, 'permissions' | 'policies'>;

/** Whether two roles include the same, regardless of order. */
function samePermissions(one: RoleContent | undefined, other: RoleContent): boolean {
  return one !== undefined && textOf(one) === textOf(other);
}

function textOf({ permissions, policies }: RoleContent): string {
  const texts = policies.map(({ domain, entity, actions, condition }) =>
    JSON.stringify([domain, entity, [...actions].sort(), condition ?? null]),
  );
  return JSON.stringify([[...permissions].sort(), texts.sort()]);
}
