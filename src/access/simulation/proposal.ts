import type { RolePolicy, SubjectType } from '../model/snapshot';
import type { HeldRole } from '../matrix/refreshed-subject';

/** A direct grant that a subject is to gain or lose. */
export interface GrantItem extends HeldRole {
  readonly kind: 'grant_added' | 'grant_removed';
  readonly subjectType: SubjectType;
  readonly subjectId: string;
}

/** The direct grants that a subject is to have, and no others. */
export interface GrantsItem {
  readonly kind: 'grants_replaced';
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly grants: readonly HeldRole[];
}

export interface MemberItem {
  readonly kind: 'member_added' | 'member_removed';
  readonly groupId: string;
  readonly userId: string;
}

/** Whether a group is to pass its roles to its members. */
export interface GroupRolesItem {
  readonly kind: 'group_roles_switched';
  readonly groupId: string;
  readonly enabled: boolean;
}

/** What a role is to include, and nothing else. */
export interface RolePoliciesItem {
  readonly kind: 'role_policies_replaced';
  readonly roleId: string;
  readonly permissions: readonly string[];
  readonly policies: readonly RolePolicy[];
}

interface RoleDeletedItem {
  readonly kind: 'role_deleted';
  readonly roleId: string;
}

interface UserMovedItem {
  readonly kind: 'user_moved';
  readonly userId: string;
  readonly divisionId: string;
}

interface UserStateItem {
  readonly kind: 'user_state_changed';
  readonly userId: string;
  readonly state: 'active' | 'inactive';
}

/** One proposed change of an organisation. */
export type ProposalItem =
  | GrantItem
  | GrantsItem
  | MemberItem
  | GroupRolesItem
  | RolePoliciesItem
  | RoleDeletedItem
  | UserMovedItem
  | UserStateItem;

export type ProposalKind = ProposalItem['kind'];

/** Changes made together. Their order does not matter: those that contradict each other are refused. */
export type Proposal = readonly ProposalItem[];

/** Maximum number of items in a proposal. */
export const MAX_ITEMS = 10_000;
