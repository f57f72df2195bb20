import type { AccessPolicy, Condition, ConditionOperand, Grant, Group, Role } from '../access/model/snapshot';
import { inOrder } from './in-order';
import type { OrganizationFile } from './organization-file';
import { Pseudonyms } from './pseudonyms';

/**
 * The same organisation without names, e-mails and real ids. Permissions, labels of the catalogue, licences, states and
 * flags stay; descriptions of roles go. Sorted by the new ids.
 */
export function pseudonymised(file: OrganizationFile, pseudonyms = new Pseudonyms()): OrganizationFile {
  const by = pseudonyms;
  const named = <T extends { id: string; name: string }>(kind: string, one: T): T => ({
    ...one,
    id: by.id(one.id),
    name: by.name(kind, one.name),
  });
  return inOrder({
    ...file,
    pseudonymised: true,
    organization: named('Organisation', file.organization),
    divisions: file.divisions.map((one) => named('Division', one)),
    roles: file.roles.map((role) => withoutText(named('Role', role), by)),
    users: file.users.map((user) => ({
      ...named('User', user),
      ...(user.email !== undefined && { email: by.email(user.email) }),
      ...(user.divisionId !== undefined && { divisionId: by.id(user.divisionId) }),
    })),
    groups: file.groups.map((group) => withMembers(named('Group', group), by)),
    oauthClients: file.oauthClients.map((one) => named('Client', one)),
    trustees: file.trustees.map((one) => ({
      ...named('Trustee', one),
      ...(one.organizationId !== undefined && { organizationId: by.id(one.organizationId) }),
    })),
    accessPolicies: file.accessPolicies.map((one) => withSubject(named('Access policy', one), by)),
    grants: file.grants.map((grant) => pseudonymisedGrant(grant, by)),
  });
}

function pseudonymisedGrant({ subjectId, subjectType, roleId, divisionId }: Grant, by: Pseudonyms): Grant {
  return { subjectId: by.id(subjectId), subjectType, roleId: by.id(roleId), divisionId: by.id(divisionId) };
}

function withMembers(group: Group, by: Pseudonyms): Group {
  const ids = (list: readonly string[]) => list.map((id) => by.id(id));
  return { ...group, memberIds: ids(group.memberIds), ownerIds: ids(group.ownerIds) };
}

function withSubject(policy: AccessPolicy, by: Pseudonyms): AccessPolicy {
  const { subjectId } = policy;
  return { ...policy, ...(subjectId !== undefined && { subjectId: by.id(subjectId) }) };
}

function withoutText(role: Role, by: Pseudonyms): Role {
  const policies = role.policies.map((policy) =>
    policy.condition === undefined ? policy : { ...policy, condition: conditionOf(policy.condition, by) },
  );
  return { ...role, description: undefined, policies };
}

function conditionOf(condition: Condition, by: Pseudonyms): Condition {
  if ('all' in condition) return { all: condition.all.map((one) => conditionOf(one, by)) };
  if ('any' in condition) return { any: condition.any.map((one) => conditionOf(one, by)) };
  if ('unreadable' in condition) return condition;
  return { ...condition, operands: condition.operands.map((operand) => operandOf(operand, by)) };
}

function operandOf({ type, value }: ConditionOperand, by: Pseudonyms): ConditionOperand {
  if (type === 'VARIABLE') return { type, value };
  return { type, value: type === 'SCALAR' ? by.value(value) : by.id(value) };
}
