import type {
  SimulatedCondition,
  SimulatedGroup,
  SimulatedPolicy,
  SimulatedState,
  SimulatedSubjectType,
} from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';

interface GrantedRole {
  subjectId: string;
  roleId: string;
  divisionId: string;
}

/** As the API has it (`resourceConditionNode`) or as the simulator stores it (`condition`). */
interface ChangedPolicy extends Pick<SimulatedPolicy, 'domain' | 'entityName' | 'actionSet'> {
  allowConditions?: boolean;
  condition?: SimulatedCondition;
  resourceConditionNode?: SimulatedCondition;
}

/** What somebody else did to the organisation, past our API calls. */
export type Change =
  | ({ op: 'grant'; subjectType: SimulatedSubjectType } & GrantedRole)
  | ({ op: 'revoke' } & GrantedRole)
  | { op: 'set-user-state'; userId: string; state: SimulatedState }
  | { op: 'add-member' | 'remove-member'; groupId: string; userId: string }
  | { op: 'set-group-roles-enabled'; groupId: string; rolesEnabled: boolean }
  | { op: 'set-role-policies'; roleId: string; permissionPolicies: ChangedPolicy[]; permissions?: string[] }
  | { op: 'delete-role'; roleId: string }
  | { op: 'set-retention-policy'; id: string; name: string; enabled: boolean; purposeIds?: string[] }
  | { op: 'add-division'; id: string; name: string }
  | { op: 'delete-division'; divisionId: string };

/** Applied at once and seen at once. Throws at the first change that names something unknown. */
export function applyChanges(simulator: SimulatorState, changes: readonly Change[]): void {
  try {
    for (const change of changes) apply(simulator, change);
  } finally {
    simulator.views.forgetAll();
  }
}

function apply(simulator: SimulatorState, change: Change): void {
  const { org } = simulator;
  switch (change.op) {
    case 'grant':
      return grant(simulator, change);
    case 'revoke':
      return keepGrants(simulator, change.subjectId, (one) => !sameRole(one, change));
    case 'set-user-state':
      known(org.users, change.userId).state = change.state;
      return;
    case 'add-member':
      return addMember(known(org.groups, change.groupId), change.userId);
    case 'remove-member':
      return removeMember(known(org.groups, change.groupId), change.userId);
    case 'set-group-roles-enabled':
      known(org.groups, change.groupId).rolesEnabled = change.rolesEnabled;
      return;
    case 'set-role-policies':
      return setPolicies(simulator, change);
    case 'delete-role':
      known(org.roles, change.roleId);
      org.roles.delete(change.roleId);
      return dropGrants(simulator, (one) => one.roleId === change.roleId);
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
      known(org.divisions, change.divisionId);
      org.divisions.delete(change.divisionId);
      return dropGrants(simulator, (one) => one.divisionId === change.divisionId);
    default:
      throw new Error(`unknown change "${String((change as { op?: unknown }).op)}"`);
  }
}

function known<T>(entities: ReadonlyMap<string, T>, id: string): T {
  const found = entities.get(id);
  if (!found) throw new Error(`no such entity: ${id}`);
  return found;
}

const sameRole = (a: GrantedRole, b: GrantedRole) => a.roleId === b.roleId && a.divisionId === b.divisionId;

function grant(simulator: SimulatorState, change: Extract<Change, { op: 'grant' }>): void {
  const { subjectId, subjectType, roleId, divisionId } = change;
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

function dropGrants(simulator: SimulatorState, drop: (one: GrantedRole) => boolean): void {
  for (const subjectId of simulator.org.grants.keys()) keepGrants(simulator, subjectId, (one) => !drop(one));
}

function addMember(group: SimulatedGroup, userId: string): void {
  if (!group.individualIds.includes(userId)) group.individualIds.push(userId);
}

function removeMember(group: SimulatedGroup, userId: string): void {
  group.individualIds = group.individualIds.filter((id) => id !== userId);
  group.dynamicIds = group.dynamicIds.filter((id) => id !== userId);
}

function setPolicies(simulator: SimulatorState, change: Extract<Change, { op: 'set-role-policies' }>): void {
  const role = known(simulator.org.roles, change.roleId);
  role.policies = change.permissionPolicies.map(toPolicy);
  if (change.permissions) role.permissions = change.permissions;
}

function toPolicy(changed: ChangedPolicy): SimulatedPolicy {
  const { domain, entityName, actionSet, condition = changed.resourceConditionNode } = changed;
  const allowConditions = changed.allowConditions ?? condition !== undefined;
  return { domain, entityName, actionSet, allowConditions, ...(condition && { condition }) };
}
