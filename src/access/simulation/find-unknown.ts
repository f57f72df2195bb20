import { expandPolicy } from '../model/expand-policy';
import { ALL_DIVISIONS, type SubjectType } from '../model/snapshot';
import type { HeldRole } from '../matrix/refreshed-subject';
import type { AccessIndex } from '../index/access-index';
import type { GrantItem, ProposalItem, RolePoliciesItem } from './proposal';
import type { ItemFault } from './proposal-review';

type Fault = Omit<ItemFault, 'item'>;

/** Flat permissions that Genesys knows, whether a role has them or not. */
const flatPermissions = new Set(['admin', 'group_creation', 'content_management_user']);

/** What an item names and the organisation does not have, or no longer has. */
export function* unknownIn(item: ProposalItem, index: AccessIndex): Generator<Fault> {
  switch (item.kind) {
    case 'grant_added':
      yield* listed(item.subjectType, item.subjectId, 'subjectId', index);
      yield* grantFaults(item, [], index);
      break;
    case 'grant_removed':
      yield* removedGrantFaults(item, index);
      break;
    case 'grants_replaced':
      yield* listed(item.subjectType, item.subjectId, 'subjectId', index);
      for (const [i, grant] of item.grants.entries()) yield* grantFaults(grant, ['grants', i], index);
      break;
    case 'member_added':
      yield* listed('group', item.groupId, 'groupId', index);
      yield* listed('user', item.userId, 'userId', index);
      break;
    case 'member_removed':
      yield* listed('group', item.groupId, 'groupId', index);
      if (!index.subject('user', item.userId)) yield noSuch('user', ['userId']);
      break;
    case 'group_roles_switched':
      yield* listed('group', item.groupId, 'groupId', index);
      if (item.enabled) yield* membersUnknown(item.groupId, index);
      break;
    case 'role_policies_replaced':
      yield* roleFaults(item.roleId, ['roleId'], index);
      yield* policyFaults(item, index);
      break;
    case 'role_deleted':
      yield* roleFaults(item.roleId, ['roleId'], index);
      break;
    case 'user_moved':
      yield* listed('user', item.userId, 'userId', index);
      if (!index.divisions.has(item.divisionId)) yield noSuch('division', ['divisionId']);
      break;
    case 'user_state_changed':
      yield* listed('user', item.userId, 'userId', index);
  }
}

function* listed(type: SubjectType, id: string, member: string, index: AccessIndex): Generator<Fault> {
  const subject = index.subject(type, id);
  if (subject === undefined || subject.state === 'unknown') yield noSuch(nameOf(type), [member]);
  else if (subject.state === 'deleted')
    yield { path: [member], detail: `names a ${nameOf(type)} that is deleted` };
}

function* grantFaults(grant: HeldRole, path: Fault['path'], index: AccessIndex): Generator<Fault> {
  yield* roleFaults(grant.roleId, [...path, 'roleId'], index);
  const { divisionId } = grant;
  if (divisionId !== ALL_DIVISIONS && !index.divisions.has(divisionId))
    yield noSuch('division', [...path, 'divisionId']);
}

/** A holding can be removed even if its role or division no longer exists and only grants show who holds it. */
function* removedGrantFaults(item: GrantItem, index: AccessIndex): Generator<Fault> {
  const subject = index.subject(item.subjectType, item.subjectId);
  if (subject === undefined) yield noSuch(nameOf(item.subjectType), ['subjectId']);
  const isHeld = subject?.grants.some(
    ({ roleId, divisionId }) => roleId === item.roleId && divisionId === item.divisionId,
  );
  if (isHeld !== true) yield* grantFaults(item, [], index);
}

function* roleFaults(roleId: string, path: Fault['path'], index: AccessIndex): Generator<Fault> {
  if (!index.roles.has(roleId)) yield noSuch('role', path);
}

/** Members of groups that pass no roles on are not read: it is unknown who would gain. */
function* membersUnknown(groupId: string, index: AccessIndex): Generator<Fault> {
  const entity = index.subject('group', groupId)?.entity;
  if (entity === undefined || !('rolesEnabled' in entity)) return;
  if (entity.rolesEnabled || entity.memberIds.length > 0) return;
  yield { path: ['groupId'], detail: 'names a group whose members are not in the snapshot' };
}

function* policyFaults({ permissions, policies }: RolePoliciesItem, index: AccessIndex): Generator<Fault> {
  for (const [i, name] of permissions.entries()) {
    if (!flatPermissions.has(name) && !index.matrix.knowsPermission(index.permissions.numberOf(name)))
      yield { path: ['permissions', i], detail: 'is not a permission of the organisation' };
  }
  for (const [i, { domain, entity, actions }] of policies.entries()) {
    for (const [j, action] of actions.entries()) {
      if (expandPolicy(index.permissions.tree, { domain, entity, actions: [action] }).length === 0)
        yield {
          path: ['policies', i, 'actions', j],
          detail: 'matches no permission of the organisation',
        };
    }
  }
}

function noSuch(what: string, path: Fault['path']): Fault {
  return { path, detail: `names a ${what} that does not exist` };
}

function nameOf(type: SubjectType): string {
  return type.replaceAll('_', ' ');
}
