import { actorOf } from '../audits/actor-of';
import { subjectOf } from '../api/subject-names';
import type {
  SimulatedAccessPolicy,
  SimulatedOrg,
  SimulatedPolicy,
  SimulatedSubjectType,
} from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import type { Change, ChangedPolicy, GrantedRole } from './change';
import { applyToEntity } from './entity-changes';
import { changed, known } from './known';
import { applyToUse } from './use-changes';

export type { Change };

/** Applied at once and seen at once. Throws at the first change that names something unknown. */
export function applyChanges(simulator: SimulatorState, changes: readonly Change[]): void {
  try {
    for (const change of changes) applyAs(simulator, change);
  } finally {
    simulator.views.forgetAll();
  }
}

function applyAs(simulator: SimulatorState, change: Change): void {
  const { org, audits } = simulator;
  const actor = change.by && actorOf(org, change.by);
  audits.recorder.during(actor, () => apply(simulator, change));
}

function apply(simulator: SimulatorState, change: Change): void {
  const { org, writer } = simulator;
  switch (change.op) {
    case 'grant':
      return grant(simulator, change);
    case 'revoke':
      if (!org.grants.has(change.subjectId)) knownSubject(org, change.subjectId);
      return keepGrants(simulator, change.subjectId, (one) => !sameRole(one, change));
    case 'set-user-state':
      return writer.storeUser(changed(known(org.users, change.userId), { state: change.state }));
    case 'add-member':
      return addMember(simulator, change.groupId, change.userId);
    case 'remove-member':
      return removeMember(simulator, change.groupId, change.userId);
    case 'set-group-roles-enabled':
      return writer.storeGroup(
        changed(known(org.groups, change.groupId), { rolesEnabled: change.rolesEnabled }),
      );
    case 'set-role-policies':
      return setPolicies(simulator, change);
    case 'delete-role':
      return simulator.deleteRole(known(org.roles, change.roleId).id);
    case 'set-retention-policy': {
      const { id, name, enabled, purposeIds = [] } = change;
      org.retentionPolicies.set(id, { id, name, enabled, purposeIds });
      return;
    }
    case 'add-division':
      org.divisions.set(change.id, {
        id: change.id,
        name: change.name,
        description: '',
        homeDivision: false,
      });
      return;
    case 'delete-division':
      return simulator.deleteDivision(known(org.divisions, change.divisionId));
    default:
      return applyFurther(simulator, change);
  }
}

function applyFurther(simulator: SimulatorState, change: Change): void {
  const { org, writer } = simulator;
  switch (change.op) {
    case 'set-user-division':
      return writer.storeUser(
        changed(known(org.users, change.userId), { divisionId: known(org.divisions, change.divisionId).id }),
      );
    case 'set-client-state':
      return writer.storeClient({ ...known(org.clients, change.clientId), state: change.state });
    case 'set-group-owners': {
      const { groupId, ownerIds, includeOwners } = change;
      for (const ownerId of ownerIds) known(org.users, ownerId);
      return writer.storeGroup(changed(known(org.groups, groupId), { ownerIds, includeOwners }));
    }
    case 'set-trust-enabled':
      return writer.setTrustEnabled(known(org.trusts, change.organizationId).organizationId, change.enabled);
    case 'set-license':
      return setLicense(org, change.license);
    case 'assign-licenses':
      change.licenses.forEach((id) => known(org.licenses, id));
      org.assignedLicenses.set(known(org.users, change.userId).id, change.licenses);
      return;
    case 'set-access-policy':
      if (change.policy.subject.id !== undefined) knownPolicySubject(org, change.policy.subject);
      return writer.storeAccessPolicy(change.policy);
    case 'delete-access-policy':
      return writer.deleteAccessPolicy(known(org.accessPolicies, change.policyId));
    default:
      if (applyToEntity(simulator, change) || applyToUse(org, change)) return;
      throw new Error(`unknown change "${String((change as { op?: unknown }).op)}"`);
  }
}

function setLicense({ licenses }: SimulatedOrg, license: { id: string }): void {
  const before = licenses.get(license.id);
  const unset = { description: license.id, permissions: [], prerequisites: [], comprises: [] };
  licenses.set(license.id, { ...unset, ...before, ...license });
}

function knownSubject(org: SimulatedOrg, id: string, type?: SimulatedSubjectType): void {
  const found = subjectOf(org, id);
  if (!found) throw new Error(`no such subject: ${id}`);
  if (type !== undefined && found.type !== type)
    throw new Error(`the subject ${id} is a ${found.type}, not a ${type}`);
}

/** Teams are not imitated: any id may stand for one. */
function knownPolicySubject(org: SimulatedOrg, { type, id = '' }: SimulatedAccessPolicy['subject']): void {
  if (type === 'USER') known(org.users, id);
  if (type === 'GROUP') known(org.groups, id);
  if (type === 'CLIENT') known(org.clients, id);
}

const sameRole = (a: GrantedRole, b: GrantedRole) => a.roleId === b.roleId && a.divisionId === b.divisionId;

function grant(simulator: SimulatorState, change: Extract<Change, { op: 'grant' }>): void {
  const { subjectId, subjectType, roleId, divisionId } = change;
  knownSubject(simulator.org, subjectId, subjectType);
  known(simulator.org.roles, roleId);
  if (divisionId !== '*') known(simulator.org.divisions, divisionId);
  const grants = simulator.org.grants.get(subjectId) ?? [];
  if (grants.some((one) => sameRole(one, change))) return;
  const grantMadeAt = new Date(simulator.clock()).toISOString();
  simulator.replaceGrants(subjectId, [
    ...grants,
    { subjectId, subjectType, roleId, divisionId, grantMadeAt },
  ]);
}

function keepGrants(simulator: SimulatorState, subjectId: string, keep: (one: GrantedRole) => boolean): void {
  const grants = simulator.org.grants.get(subjectId) ?? [];
  if (!grants.every(keep)) simulator.replaceGrants(subjectId, grants.filter(keep));
}

function addMember({ org, writer }: SimulatorState, groupId: string, userId: string): void {
  const group = known(org.groups, groupId);
  const { id } = known(org.users, userId);
  if (!group.individualIds.includes(id))
    writer.storeGroup(changed(group, { individualIds: [...group.individualIds, id] }));
}

function removeMember({ org, writer }: SimulatorState, groupId: string, userId: string): void {
  const group = known(org.groups, groupId);
  const { id: leaving } = known(org.users, userId);
  const without = (ids: string[]) => ids.filter((id) => id !== leaving);
  const { individualIds, dynamicIds } = group;
  writer.storeGroup(
    changed(group, { individualIds: without(individualIds), dynamicIds: without(dynamicIds) }),
  );
}

function setPolicies(simulator: SimulatorState, change: Extract<Change, { op: 'set-role-policies' }>): void {
  const role = known(simulator.org.roles, change.roleId);
  const { permissions = role.permissions } = change;
  simulator.writer.storeRole({ ...role, policies: change.permissionPolicies.map(toPolicy), permissions });
}

function toPolicy(policy: ChangedPolicy): SimulatedPolicy {
  const { domain, entityName, actionSet, condition = policy.resourceConditionNode } = policy;
  const allowConditions = policy.allowConditions ?? condition !== undefined;
  return { domain, entityName, actionSet, allowConditions, ...(condition && { condition }) };
}
