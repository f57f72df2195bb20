import type { SimulatedLicense } from '../licenses/simulated-license';
import type { SimulatedCalls } from '../usage/simulated-calls';

/** The state of the imitated organisation. Mutable: the API and the controls change it in place. */
export interface SimulatedOrg {
  readonly id: string;
  readonly name: string;
  readonly seed: number;
  readonly users: Map<string, SimulatedUser>;
  readonly groups: Map<string, SimulatedGroup>;
  readonly roles: Map<string, SimulatedRole>;
  readonly divisions: Map<string, SimulatedDivision>;
  readonly clients: Map<string, SimulatedClient>;
  readonly trusts: Map<string, SimulatedTrust>;
  readonly accessPolicies: Map<string, SimulatedAccessPolicy>;
  readonly purposes: Map<string, SimulatedPurpose>;
  readonly retentionPolicies: Map<string, SimulatedRetentionPolicy>;
  readonly licenses: Map<string, SimulatedLicense>;
  /** Ids of the licences that a user has, by user id. */
  readonly assignedLicenses: Map<string, string[]>;
  /** What clients called, as usage tells it; the simulator's own traffic is not in it. */
  readonly calls: SimulatedCalls[];
  /** Ids of roles that a user holds and does not use, by user id. */
  readonly unusedRoles: Map<string, string[]>;
  /** Permissions that no holder of a role uses, by role id. */
  readonly unusedPermissions: Map<string, string[]>;
  readonly catalogue: SimulatedPermission[];
  /** Direct grants of a subject, by subject id. */
  readonly grants: Map<string, SimulatedGrant[]>;
}

export type SimulatedState = 'active' | 'inactive' | 'deleted';

export interface SimulatedUser {
  id: string;
  name: string;
  email: string;
  title: string;
  department: string;
  state: SimulatedState;
  divisionId: string;
  version: number;
  /** How long ago the last sign-in was when the simulator started. Missing: never, or not known. */
  daysSinceSignIn?: number;
}

export interface SimulatedGroup {
  id: string;
  name: string;
  state: SimulatedState;
  type: 'official' | 'social';
  rolesEnabled: boolean;
  includeOwners: boolean;
  version: number;
  ownerIds: string[];
  /** Individual members. */
  individualIds: string[];
  /** Members by rule. */
  dynamicIds: string[];
  description?: string;
  /** Public when missing. */
  visibility?: 'public' | 'owners' | 'members';
  /** True when missing. */
  rulesVisible?: boolean;
}

export interface SimulatedRole {
  id: string;
  name: string;
  description: string;
  default: boolean;
  defaultRoleId?: string;
  /** Flat permissions such as `admin`. */
  permissions: string[];
  policies: SimulatedPolicy[];
  baseLicense?: string;
  /** Licences on top. */
  addonLicenses?: string[];
  /** Marked by the operation that exists for nothing else. */
  needsUpdate?: boolean;
}

export interface SimulatedPolicy {
  domain: string;
  entityName: string;
  actionSet: string[];
  allowConditions: boolean;
  condition?: SimulatedCondition;
}

export interface SimulatedCondition {
  variableName?: string;
  operator?: string;
  operands?: {
    type: string;
    value?: string;
    user?: { id: string };
    queue?: { id: string };
    team?: { id: string };
  }[];
  conjunction?: string;
  terms?: SimulatedCondition[];
}

export interface SimulatedDivision {
  id: string;
  name: string;
  description: string;
  homeDivision: boolean;
}

export interface SimulatedClient {
  id: string;
  name: string;
  secret: string;
  authorizedGrantType: 'CODE' | 'TOKEN' | 'SAML2-BEARER' | 'PASSWORD' | 'CLIENT-CREDENTIALS';
  state: 'active' | 'disabled' | 'inactive';
  scope: string[];
  /** Its rights are its grants in `SimulatedOrg.grants`. */
  dateCreated: string;
  /** The same as `dateCreated` when missing. */
  dateModified?: string;
  /** The user who created it. Missing: it is not told. */
  createdById?: string;
  description?: string;
  registeredRedirectUri?: string[];
  /** As the mode `tokenLifetimeSeconds` says when missing. */
  accessTokenValiditySeconds?: number;
}

/** Another organisation that has access to this one. */
export interface SimulatedTrust {
  organizationId: string;
  organizationName: string;
  enabled: boolean;
  users: { id: string; name: string; email: string; state: SimulatedState }[];
  groups: { id: string; name: string }[];
}

export interface SimulatedAccessPolicy {
  id: string;
  name: string;
  description: string;
  /** `domain:entity:action`. */
  targetResource: string;
  subject: { type: 'USER' | 'CLIENT' | 'GROUP' | 'TEAM' | 'ALL'; id?: string };
  effect: 'ALLOW' | 'DENY';
  active: boolean;
  applyToClients: boolean;
  condition: Record<string, unknown>;
}

/** A purpose for which data are shared. */
export interface SimulatedPurpose {
  id: string;
  name: string;
  description: string;
  dataCategories: string[];
  status: string;
  createdDate: string;
  lastModifiedDate: string;
  version: number;
}

/** How long recordings are kept. */
export interface SimulatedRetentionPolicy {
  id: string;
  name: string;
  enabled: boolean;
  /** The purposes that it refers to. */
  purposeIds: string[];
}

export interface SimulatedPermission {
  domain: string;
  entityType: string;
  action: string;
  label: string;
  allowsConditions: boolean;
  divisionAware: boolean;
}

export type SimulatedSubjectType =
  'PC_USER' | 'PC_GROUP' | 'PC_OAUTH_CLIENT' | 'PC_TRUSTEE_USER' | 'PC_TRUSTEE_GROUP';

export interface SimulatedGrant {
  subjectId: string;
  subjectType: SimulatedSubjectType;
  roleId: string;
  /** `*` covers all divisions. */
  divisionId: string;
  grantMadeAt: string;
}
