import type { ProposalItem, ProposalKind } from '../../access/simulation/proposal';
import type { RolePolicy, SubjectType } from '../../access/model/snapshot';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ErrorDetail } from '../../common/errors';
import { MemberReader } from './member-reader';
import { readCondition } from './read-condition';

export const subjectTypes: readonly SubjectType[] = [
  'user',
  'group',
  'oauth_client',
  'trustee_user',
  'trustee_group',
];
const proposalKinds: readonly ProposalKind[] = [
  'grant_added',
  'grant_removed',
  'grants_replaced',
  'member_added',
  'member_removed',
  'group_roles_switched',
  'role_policies_replaced',
  'role_deleted',
  'user_moved',
  'user_state_changed',
];
export const MAX_GRANTS = 1_000;
export const MAX_POLICIES = 2_000;
export const MAX_ACTIONS = 100;
export const MAX_FLAT = 100;

/** An item of a proposal; its faults are added to `faults`, and the item is then meaningless. */
export function readItem(value: unknown, pointer: string, faults: ErrorDetail[]): ProposalItem {
  const reader = new MemberReader(value, pointer, faults);
  const item = readKind(reader, faults);
  reader.end();
  return item;
}

function readKind(reader: MemberReader, faults: ErrorDetail[]): ProposalItem {
  const kind = reader.oneOf('kind', proposalKinds);
  switch (kind) {
    case 'grant_added':
    case 'grant_removed':
      return { kind, ...readSubject(reader), ...readHeldRole(reader) };
    case 'grants_replaced':
      return {
        kind,
        ...readSubject(reader),
        grants: reader.list('grants', { most: MAX_GRANTS }, (grant, at) => readGrant(grant, at, faults)),
      };
    case 'member_added':
    case 'member_removed':
      return { kind, groupId: reader.text('groupId'), userId: reader.text('userId') };
    case 'group_roles_switched':
      return { kind, groupId: reader.text('groupId'), enabled: reader.boolean('enabled') };
    case 'role_policies_replaced':
      return {
        kind,
        roleId: reader.text('roleId'),
        permissions: reader.texts('permissions', { most: MAX_FLAT }),
        policies: reader.list('policies', { most: MAX_POLICIES }, (policy, at) =>
          readPolicy(policy, at, faults),
        ),
      };
    case 'role_deleted':
      return { kind, roleId: reader.text('roleId') };
    case 'user_moved':
      return { kind, userId: reader.text('userId'), divisionId: reader.text('divisionId') };
    case 'user_state_changed':
      return { kind, userId: reader.text('userId'), state: reader.oneOf('state', ['active', 'inactive']) };
  }
}

function readSubject(reader: MemberReader) {
  return { subjectType: reader.oneOf('subjectType', subjectTypes), subjectId: reader.text('subjectId') };
}

function readHeldRole(reader: MemberReader): HeldRole {
  return { roleId: reader.text('roleId'), divisionId: reader.text('divisionId') };
}

function readGrant(value: unknown, pointer: string, faults: ErrorDetail[]): HeldRole {
  const reader = new MemberReader(value, pointer, faults);
  const grant = readHeldRole(reader);
  reader.end();
  return grant;
}

function readPolicy(value: unknown, pointer: string, faults: ErrorDetail[]): RolePolicy {
  const reader = new MemberReader(value, pointer, faults);
  const policy = {
    domain: reader.text('domain'),
    entity: reader.text('entity'),
    actions: reader.texts('actions', { least: 1, most: MAX_ACTIONS }),
    ...(reader.has('condition') && {
      condition: readCondition(reader.member('condition'), `${pointer}/condition`, faults),
    }),
  };
  reader.end();
  return policy;
}
