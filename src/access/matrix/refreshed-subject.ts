import type { Grant, Group, OAuthClient, Role, User } from '../model/snapshot';

/** A role held in a division, without saying by whom. */
export type HeldRole = Pick<Grant, 'roleId' | 'divisionId'>;

interface RefreshedEntity {
  readonly id: string;
  /** What it holds directly. */
  readonly grants: readonly HeldRole[];
}

export interface RefreshedUser extends RefreshedEntity {
  readonly type: 'user';
  /** Absent when the user does not exist. */
  readonly user?: User;
  /** The groups that pass roles to the user. */
  readonly groupIds: ReadonlySet<string>;
}

export interface RefreshedGroup extends RefreshedEntity {
  readonly type: 'group';
  /** Absent when the group does not exist. */
  readonly group?: Omit<Group, 'memberIds'>;
  /** Absent when they were not read: the known members stay. */
  readonly memberIds?: readonly string[];
}

export interface RefreshedClient extends RefreshedEntity {
  readonly type: 'oauth_client';
  /** Absent when the client does not exist. */
  readonly client?: OAuthClient;
}

/** One subject as it was read individually. */
export type RefreshedSubject = RefreshedUser | RefreshedGroup | RefreshedClient;

/** What was read to refresh one subject. */
export interface RefreshData {
  /** Groups before users: for a group that changed as well, both say who is in it. */
  readonly refreshedSubjects: readonly RefreshedSubject[];
  /** Roles that the snapshot did not contain. */
  readonly roles: readonly Role[];
}
