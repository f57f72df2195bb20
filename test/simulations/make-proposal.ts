import type { SimulatedCondition, SimulatedSubjectType } from '../../simulator/org/simulated-org';
import type { GrantItem, GrantsItem, ProposalItem } from '../../src/access/simulation/proposal';
import type { Condition, RolePolicy, SubjectType } from '../../src/access/model/snapshot';
import type { RunningSimulator } from '../../simulator/simulator';
import type { SimulatorClient } from '../support/simulator-client';

const types: Readonly<Record<SubjectType, SimulatedSubjectType>> = {
  user: 'PC_USER',
  group: 'PC_GROUP',
  oauth_client: 'PC_OAUTH_CLIENT',
  trustee_user: 'PC_TRUSTEE_USER',
  trustee_group: 'PC_TRUSTEE_GROUP',
};

/** Carries out an item: grants through the imitated API where it takes them, everything else by the controls. */
export async function make(item: ProposalItem, client: SimulatorClient, { org }: RunningSimulator) {
  switch (item.kind) {
    case 'grant_added':
    case 'grant_removed':
      return makeGrant(item, client);
    case 'grants_replaced':
      return replaceGrants(item, client, org.grants.get(item.subjectId) ?? []);
    case 'member_added':
      return change(client, { op: 'add-member', groupId: item.groupId, userId: item.userId });
    case 'member_removed':
      return change(client, { op: 'remove-member', groupId: item.groupId, userId: item.userId });
    case 'group_roles_switched':
      return change(client, {
        op: 'set-group-roles-enabled',
        groupId: item.groupId,
        rolesEnabled: item.enabled,
      });
    case 'role_policies_replaced':
      return change(client, {
        op: 'set-role-policies',
        roleId: item.roleId,
        permissions: [...item.permissions],
        permissionPolicies: item.policies.map(toSimulated),
      });
    case 'role_deleted':
      return change(client, { op: 'delete-role', roleId: item.roleId });
    case 'user_moved':
      // No operation of the imitated API moves users: it is done to the organisation itself.
      org.users.get(item.userId)!.divisionId = item.divisionId;
      return change(client);
    case 'user_state_changed':
      return change(client, { op: 'set-user-state', userId: item.userId, state: item.state });
  }
}

async function change(client: SimulatorClient, ...changes: Parameters<SimulatorClient['change']>) {
  expectSuccess((await client.change(...changes)).status);
}

async function makeGrant({ kind, subjectType, subjectId, ...grant }: GrantItem, client: SimulatorClient) {
  const pair = { roleId: grant.roleId, divisionId: grant.divisionId };
  const type = types[subjectType];
  const isAdded = kind === 'grant_added';
  if (type.startsWith('PC_TRUSTEE')) {
    const held = { subjectId, ...pair };
    return change(client, isAdded ? { op: 'grant', subjectType: type, ...held } : { op: 'revoke', ...held });
  }
  const path = `/authorization/subjects/${subjectId}/${isAdded ? 'bulkadd' : 'bulkremove'}`;
  const query = isAdded ? `?subjectType=${type}` : '';
  expectSuccess((await client.post(path + query, { grants: [pair] })).status);
}

async function replaceGrants(
  { subjectType, subjectId, grants }: GrantsItem,
  client: SimulatorClient,
  held: readonly { roleId: string; divisionId: string }[],
) {
  const type = types[subjectType];
  if (!type.startsWith('PC_TRUSTEE')) {
    const path = `/authorization/subjects/${subjectId}/bulkreplace?subjectType=${type}`;
    return expectSuccess((await client.post(path, { grants })).status);
  }
  const gone = held.map(({ roleId, divisionId }) => ({
    op: 'revoke' as const,
    subjectId,
    roleId,
    divisionId,
  }));
  const came = grants.map((grant) => ({ op: 'grant' as const, subjectType: type, subjectId, ...grant }));
  return change(client, ...gone, ...came);
}

function expectSuccess(status: number): void {
  if (status >= 300) throw new Error(`The simulator answered ${status}.`);
}

function toSimulated({ domain, entity, actions, condition }: RolePolicy) {
  return {
    domain,
    entityName: entity,
    actionSet: [...actions],
    ...(condition && { condition: toSimulatedCondition(condition) }),
  };
}

/** Only comparisons with values: that is all that the proposals of this suite have. */
function toSimulatedCondition(condition: Condition): SimulatedCondition {
  if (!('variable' in condition)) throw new Error('Only comparisons are carried out.');
  const { variable, operator, operands } = condition;
  return {
    variableName: variable,
    operator,
    operands: operands.map(({ type, value }) => ({ type, value })),
  };
}
