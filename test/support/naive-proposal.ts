import type { Grant, Group, Snapshot, User } from '../../src/access/model/snapshot';
import type { Proposal, ProposalItem } from '../../src/access/simulation/proposal';

/** The slow and obvious way to make a proposal: item by item, each on the whole snapshot. */
export function naivelyMade(snapshot: Snapshot, proposal: Proposal): Snapshot {
  return proposal.reduce(made, snapshot);
}

function made(snapshot: Snapshot, item: ProposalItem): Snapshot {
  const { grants, groups, users, roles } = snapshot;
  switch (item.kind) {
    case 'grant_added': {
      const { subjectType, subjectId, roleId, divisionId } = item;
      return { ...snapshot, grants: [...grants, { subjectType, subjectId, roleId, divisionId }] };
    }
    case 'grant_removed':
      return {
        ...snapshot,
        grants: grants.filter(
          (grant) =>
            !(isOf(grant, item) && grant.roleId === item.roleId && grant.divisionId === item.divisionId),
        ),
      };
    case 'grants_replaced': {
      const { subjectType, subjectId } = item;
      const others = grants.filter((grant) => !isOf(grant, item));
      const wanted = item.grants.map((grant) => ({ subjectType, subjectId, ...grant }));
      return { ...snapshot, grants: [...others, ...wanted] };
    }
    case 'member_added':
    case 'member_removed': {
      const added = item.kind === 'member_added' ? [item.userId] : [];
      const others = (group: Group) => group.memberIds.filter((id) => id !== item.userId);
      const change = (group: Group) => ({ ...group, memberIds: [...others(group), ...added] });
      return {
        ...snapshot,
        groups: groups.map((group) => (group.id === item.groupId ? change(group) : group)),
      };
    }
    case 'group_roles_switched': {
      const change = (group: Group) => ({ ...group, rolesEnabled: item.enabled });
      return {
        ...snapshot,
        groups: groups.map((group) => (group.id === item.groupId ? change(group) : group)),
      };
    }
    case 'role_policies_replaced': {
      const { roleId, permissions, policies } = item;
      return {
        ...snapshot,
        roles: roles.map((role) => (role.id === roleId ? { ...role, permissions, policies } : role)),
      };
    }
    case 'role_deleted':
      return {
        ...snapshot,
        roles: roles.filter(({ id }) => id !== item.roleId),
        grants: grants.filter(({ roleId }) => roleId !== item.roleId),
      };
    case 'user_moved':
      return { ...snapshot, users: changedUsers(users, item.userId, { divisionId: item.divisionId }) };
    case 'user_state_changed':
      return { ...snapshot, users: changedUsers(users, item.userId, { state: item.state }) };
  }
}

function isOf(grant: Grant, { subjectType, subjectId }: Pick<Grant, 'subjectType' | 'subjectId'>): boolean {
  return grant.subjectType === subjectType && grant.subjectId === subjectId;
}

function changedUsers(users: readonly User[], id: string, change: Partial<User>): User[] {
  return users.map((user) => (user.id === id ? { ...user, ...change } : user));
}
