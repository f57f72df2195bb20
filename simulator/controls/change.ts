import type { SimulatedLicense } from '../licenses/simulated-license';
import type { SimulatedCalls } from '../usage/simulated-calls';
import type {
  SimulatedAccessPolicy,
  SimulatedClient,
  SimulatedGroup,
  SimulatedDivision,
  SimulatedPermission,
  SimulatedRole,
  SimulatedUser,
  SimulatedCondition,
  SimulatedPolicy,
  SimulatedState,
  SimulatedSubjectType,
} from '../org/simulated-org';

type Added<T> = Partial<T> & { id: string };
type Named<T> = Partial<Omit<T, 'id'>>;

/** Entities as they come into being or change; what is not said takes a default, or stays. */
export type EntityChange =
  | { op: 'add-user'; user: Added<SimulatedUser> }
  | { op: 'change-user'; userId: string; values: Named<SimulatedUser> }
  | { op: 'add-group'; group: Added<SimulatedGroup> }
  | { op: 'change-group'; groupId: string; values: Named<SimulatedGroup> }
  | { op: 'delete-group'; groupId: string }
  | { op: 'add-role'; role: Added<SimulatedRole> }
  | { op: 'change-role'; roleId: string; values: Named<SimulatedRole> }
  | { op: 'change-division'; divisionId: string; values: Named<SimulatedDivision> }
  /** Adds the permission to the catalogue, or changes how it is held. */
  | { op: 'set-permission'; permission: PermissionCode & Partial<SimulatedPermission> }
  | { op: 'delete-permission'; permission: PermissionCode };

export type PermissionCode = Pick<SimulatedPermission, 'domain' | 'entityType' | 'action'>;

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

/** Who makes a change: a user, a user through a client, or a client for itself. Genesys itself when missing. */
export interface ChangeActor {
  userId?: string;
  clientId?: string;
}

/** A change of the organisation by others, not through our API calls. */
export type Change = { by?: ChangeActor } & (
  | EntityChange
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
  /** Adds the licence, or changes it. */
  | { op: 'set-license'; license: Added<SimulatedLicense> }
  | { op: 'assign-licenses'; userId: string; licenses: string[] }
  /** Adds calls to what usage tells. */
  | { op: 'add-calls'; calls: SimulatedCalls[] }
  | { op: 'set-unused-roles'; userId: string; roleIds: string[] }
  | { op: 'set-unused-permissions'; roleId: string; permissions: string[] }
  | { op: 'add-division'; id: string; name: string }
  | { op: 'delete-division'; divisionId: string }
);
