/** An immutable snapshot of the organisation at one revision. Ids are opaque and compare as bytes. */
export interface Snapshot {
  /** Increases by one with every stored snapshot. */
  readonly revision: number;
  /** When the sync run started (RFC 3339, UTC): nothing in the snapshot is older than this. */
  readonly asOf: string;
  readonly organization: Organization;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly oauthClients: readonly OAuthClient[];
  readonly trustees: readonly TrusteeSubject[];
  readonly roles: readonly Role[];
  readonly divisions: readonly Division[];
  readonly catalogue: readonly CataloguePermission[];
  readonly grants: readonly Grant[];
  readonly accessPolicies: readonly AccessPolicy[];
  /** When each part was read (RFC 3339, UTC). */
  readonly readAt: Readonly<Record<SnapshotPart, string>>;
  /** What our client could not see. Empty means that the snapshot is complete. */
  readonly gaps: readonly VisibilityGap[];
}

export const snapshotParts = [
  'organization',
  'divisions',
  'permissions',
  'roles',
  'users',
  'groups',
  'oauthClients',
  'grants',
  'trustees',
  'accessPolicies',
] as const;
export type SnapshotPart = (typeof snapshotParts)[number];

export interface VisibilityGap {
  readonly part: SnapshotPart;
  /** The number that the organisation reports, where it does. */
  readonly expected?: number;
  readonly seen: number;
  /** One sentence for an administrator. */
  readonly detail: string;
}

export interface Organization {
  readonly id: string;
  readonly name: string;
}

export type EntityState = 'active' | 'inactive' | 'deleted';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly state: EntityState;
  readonly divisionId?: string;
  /**
   * The day (`YYYY-MM-DD`, UTC) of the last sign-in that Genesys reports, if that was long before the sync run. Absent
   * for users who sign in, so that a sync run is not full of changes because people work.
   */
  readonly dormantSince?: string;
}

export interface Group {
  readonly id: string;
  readonly name: string;
  readonly state: EntityState;
  /** If false, the group's grants count for no one. */
  readonly rolesEnabled: boolean;
  /** Whether owners count as members. */
  readonly includeOwners: boolean;
  /** Individual and dynamic members. An owner is here only when a member in their own right. */
  readonly memberIds: readonly string[];
  readonly ownerIds: readonly string[];
}

export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  readonly state: 'active' | 'inactive' | 'disabled';
  readonly grantType: string;
}

/** A person or group of another organisation that holds grants in this one. */
export interface TrusteeSubject {
  readonly id: string;
  readonly name: string;
  readonly type: 'trustee_user' | 'trustee_group';
  /** The organisation it belongs to, where known. */
  readonly organizationId?: string;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly isDefault: boolean;
  /** Flat permissions such as `admin`, which no policy expresses. */
  readonly permissions: readonly string[];
  readonly policies: readonly RolePolicy[];
  /** The licence that Genesys sets for its holders, such as `engage1`, where it names one. */
  readonly baseLicense?: string;
  /** Additional licences; absent when there are none. */
  readonly addonLicenses?: readonly string[];
}

/** `entity` and `domain` may be `*`, and so may one of `actions`. */
export interface RolePolicy {
  readonly domain: string;
  readonly entity: string;
  readonly actions: readonly string[];
  readonly condition?: Condition;
}

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | {
      readonly variable: string;
      readonly operator: ConditionOperator;
      readonly operands: readonly ConditionOperand[];
    }
  /** An unintelligible condition: it is never satisfied. */
  | { readonly unreadable: true };

export type ConditionOperator = 'EQ' | 'IN' | 'GE' | 'GT' | 'LE' | 'LT';

export interface ConditionOperand {
  readonly type: 'SCALAR' | 'VARIABLE' | 'USER' | 'QUEUE' | 'TEAM';
  /** A value, the id of a user, queue or team, or the name of another variable. */
  readonly value: string;
}

export interface Division {
  readonly id: string;
  readonly name: string;
  readonly isHome: boolean;
}

/** The id that a grant carries when it covers every division, present and future. */
export const ALL_DIVISIONS = '*';

export interface CataloguePermission {
  readonly domain: string;
  readonly entity: string;
  readonly action: string;
  readonly label?: string;
  /** When false, a grant in any division gives the permission everywhere. */
  readonly divisionAware: boolean;
  readonly allowsConditions: boolean;
}

export type SubjectType = 'user' | 'group' | 'oauth_client' | 'trustee_user' | 'trustee_group';

/** A role held by a subject in one division (or in all: `*`). Direct grants only. */
export interface Grant {
  readonly subjectId: string;
  readonly subjectType: SubjectType;
  readonly roleId: string;
  readonly divisionId: string;
}

/** An attribute-based policy that may refuse what a role allows. */
export interface AccessPolicy {
  readonly id: string;
  readonly name: string;
  /** `domain:entity:action`, where entity and action may be `*`. */
  readonly target: string;
  readonly effect: 'ALLOW' | 'DENY';
  readonly active: boolean;
  readonly subjectType: string;
  readonly subjectId?: string;
}
