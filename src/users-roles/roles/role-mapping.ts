import type { AccessIndex } from '../../access/index/access-index';
import type { Role, RolePolicy } from '../../access/model/snapshot';
import type { TokenPage } from '../../lists/paging/list-page';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import { countUsers, type HolderCounts } from './count-holders';
import type { RoleHolderPage } from './role-holder-pages';
import type { RolePermissions } from './role-permissions';
import type { RoleDetailsDto, RoleDto, RoleHolderCountsDto, RolePageDto, RolePolicyDto } from './roles.dto';

export interface RoleDetails {
  readonly role: Role;
  readonly permissions: RolePermissions;
  readonly counts: HolderCounts;
  readonly first: RoleHolderPage;
}

export function toRolePageDto(
  { items, total, nextPageToken }: TokenPage<Role>,
  index: AccessIndex,
  published: PublishedSnapshot,
): RolePageDto {
  const roles = items.map((role) => toRoleDto(role, index));
  return { roles, total, nextPageToken, ...answeredFrom(published) };
}

export function toRoleDetailsDto(
  { role, permissions, counts, first }: RoleDetails,
  index: AccessIndex,
  published: PublishedSnapshot,
): RoleDetailsDto {
  return {
    role: toRoleDto(role, index),
    policies: role.policies.map(toPolicyDto),
    flatPermissions: [...role.permissions],
    permissions: [...permissions.plain],
    conditionalPermissions: [...permissions.conditional],
    holderCounts: toCountsDto(counts),
    firstHolders: first.holders,
    ...answeredFrom(published),
  };
}

export function toRoleDto(role: Role, index: AccessIndex): RoleDto {
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    isDefault: role.isDefault,
    permissionCount: index.gives(role.id)?.named.count ?? 0,
    userCount: countUsers(index, role.id),
  };
}

function toPolicyDto({ domain, entity, actions, condition }: RolePolicy): RolePolicyDto {
  return { domain, entity, actions: [...actions], condition };
}

function toCountsDto(counts: HolderCounts): RoleHolderCountsDto {
  const { users, usersDirect, usersThroughGroups, groups, oauthClients, trustees } = counts;
  return { users, usersDirect, usersThroughGroups, groups, oauthClients, trustees };
}
