import type { AccessIndex } from '../access/index/access-index';
import type { Proposal, ProposalItem } from '../access/simulation/proposal';
import type { ItemWarning } from '../access/simulation/proposal-review';
import type { SubjectType } from '../access/model/snapshot';
import type { HeldRole } from '../access/matrix/refreshed-subject';
import type { RoleMap } from '../auth/genesys-tokens/role-map';
import type { OwnRole } from '../auth/own-roles';

/** Warns of items by which someone gains rights in this service, since GENESYS_ROLE_MAP maps Genesys roles to them. */
export function serviceRoleWarnings(
  index: AccessIndex,
  proposal: Proposal,
  roleMap: RoleMap | undefined,
): ItemWarning[] {
  if (roleMap === undefined) return [];
  return [...proposal.entries()].flatMap(([at, item]) => {
    const roles = givenBy(index, item, roleMap);
    return roles.length === 0 ? [] : [{ item: at, code: 'grants_service_roles', serviceRoles: roles }];
  });
}

/** What these Genesys roles give here to a subject, or to its members. OAuth clients never gain entry through them. */
export function serviceRolesGranted(
  index: AccessIndex,
  subjectType: SubjectType,
  held: readonly HeldRole[],
  roleMap: RoleMap | undefined,
): OwnRole[] {
  if (roleMap === undefined || subjectType === 'oauth_client') return [];
  const ids = [...new Set(held.map(({ roleId }) => roleId))];
  return roleMap.rolesOf(ids.map((id) => ({ id, name: index.roles.get(id)?.name ?? '' })));
}

function givenBy(index: AccessIndex, item: ProposalItem, roleMap: RoleMap): OwnRole[] {
  switch (item.kind) {
    case 'grant_added':
      return newServiceRoles(index, item, [item], roleMap);
    case 'grants_replaced':
      return newServiceRoles(index, item, item.grants, roleMap);
    case 'member_added':
      return serviceRolesGranted(index, 'group', grantsOf(index, 'group', item.groupId), roleMap);
    case 'group_roles_switched':
      return item.enabled
        ? serviceRolesGranted(index, 'group', grantsOf(index, 'group', item.groupId), roleMap)
        : [];
    case 'user_state_changed':
      return item.state === 'active'
        ? serviceRolesGranted(index, 'user', holdings(index, item.userId), roleMap)
        : [];
    default:
      return [];
  }
}

/** The division in which a role is held makes no difference here. */
function newServiceRoles(
  index: AccessIndex,
  { subjectType, subjectId }: { readonly subjectType: SubjectType; readonly subjectId: string },
  wanted: readonly HeldRole[],
  roleMap: RoleMap,
): OwnRole[] {
  const held = new Set(grantsOf(index, subjectType, subjectId).map(({ roleId }) => roleId));
  return serviceRolesGranted(
    index,
    subjectType,
    wanted.filter(({ roleId }) => !held.has(roleId)),
    roleMap,
  );
}

function grantsOf(index: AccessIndex, type: SubjectType, id: string): readonly HeldRole[] {
  return index.subject(type, id)?.grants ?? [];
}

function holdings(index: AccessIndex, userId: string): HeldRole[] {
  const user = index.subject('user', userId);
  return user === undefined ? [] : Array.from(index.holdings(user), ({ grant }) => grant);
}
