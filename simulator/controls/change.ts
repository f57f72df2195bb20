import type {
  SimulatedAccessPolicy,
  SimulatedClient,
  SimulatedCondition,
  SimulatedPolicy,
  SimulatedState,
  SimulatedSubjectType,
} from '../org/simulated-org';

export interface GrantedRole {
  subjectId: string;
  roleId: string;
  divisionId: string;
}

/** As the API has it (`resourceConditionNode`) or as the simulator stores it (`condition`). */
export interface ChangedPolicy extends Pick<SimulatedPolicy, 'domain' | 'entityName' | 'actionSet'> {
  allowConditions?: boolean;
  condition?: SimulatedCondition;
  resourceConditionNode?: SimulatedCondition;
}

/** What somebody else did to the organisation, past our API calls. */
export type Change =
  | ({ op: 'grant'; subjectType: SimulatedSubjectType } & GrantedRole)
  | ({ op: 'revoke' } & GrantedRole)
  | { op: 'set-user-state'; userId: string; state: SimulatedState }
  | { op: 'set-user-division'; userId: string; divisionId: string }
  | { op: 'set-client-state'; clientId: string; state: SimulatedClient['state'] }
  | { op: 'add-member' | 'remove-member'; groupId: string; userId: string }
  | { op: 'set-group-roles-enabled'; groupId: string; rolesEnabled: boolean }
  | { op: 'set-group-owners'; groupId: string; ownerIds: string[]; includeOwners: boolean }
  | { op: 'set-trust-enabled'; organizationId: string; enabled: boolean }
  | { op: 'set-access-policy'; policy: SimulatedAccessPolicy }
  | { op: 'delete-access-policy'; policyId: string }
  | { op: 'set-role-policies'; roleId: string; permissionPolicies: ChangedPolicy[]; permissions?: string[] }
  | { op: 'delete-role'; roleId: string }
  | { op: 'set-retention-policy'; id: string; name: string; enabled: boolean; purposeIds?: string[] }
  | { op: 'add-division'; id: string; name: string }
  | { op: 'delete-division'; divisionId: string };
