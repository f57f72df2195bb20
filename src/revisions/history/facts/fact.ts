import type {
  AccessPolicy,
  CataloguePermission,
  Division,
  Grant,
  Group,
  OAuthClient,
  Role,
  TrusteeSubject,
  User,
} from '../../../access/model/snapshot';

/** A group without its people: who is in it are facts of their own. */
export type GroupAttributes = Omit<Group, 'memberIds' | 'ownerIds'>;

interface EntityContents {
  user: User;
  group: GroupAttributes;
  role: Role;
  division: Division;
  oauth_client: OAuthClient;
  trustee_user: TrusteeSubject;
  trustee_group: TrusteeSubject;
  permission: CataloguePermission;
  access_policy: AccessPolicy;
}
export type EntityKind = keyof EntityContents;

/** Something that has an id, and what it is like. Each kind is an id space of its own. */
export type Entity = {
  [Kind in EntityKind]: { readonly kind: Kind; readonly id: string; readonly content: EntityContents[Kind] };
}[EntityKind];

/** A person is in a group, or owns it. */
export interface Membership {
  readonly groupId: string;
  readonly relation: 'member' | 'owner';
  readonly userId: string;
}

/** What was not so before, and what is no longer so. An entity that changed is in both. */
export interface Difference<Fact> {
  readonly came: readonly Fact[];
  readonly went: readonly Fact[];
}

export interface FactChanges {
  readonly entities: Difference<Entity>;
  readonly memberships: Difference<Membership>;
  readonly grants: Difference<Grant>;
}
