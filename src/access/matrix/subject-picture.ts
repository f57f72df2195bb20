import type { Grant, Group, OAuthClient, Role, User } from '../model/snapshot';

/** A role held in a division, without saying by whom. */
export type HeldRole = Pick<Grant, 'roleId' | 'divisionId'>;

interface Picture {
  readonly id: string;
  /** What it holds directly. */
  readonly grants: readonly HeldRole[];
}

export interface UserPicture extends Picture {
  readonly type: 'user';
  /** Absent when the user does not exist. */
  readonly user?: User;
  /** The groups that pass roles to the user. */
  readonly groupIds: ReadonlySet<string>;
}

export interface GroupPicture extends Picture {
  readonly type: 'group';
  /** Absent when the group does not exist. */
  readonly group?: Omit<Group, 'memberIds'>;
  /** Absent when they were not read: the known members stay. */
  readonly memberIds?: readonly string[];
}

export interface ClientPicture extends Picture {
  readonly type: 'oauth_client';
  /** Absent when the client does not exist. */
  readonly client?: OAuthClient;
}

/** One subject as it was read individually. */
export type SubjectPicture = UserPicture | GroupPicture | ClientPicture;

/** What was read to refresh one subject. */
export interface SubjectReading {
  /** Groups before users: for a group that changed as well, both say who is in it. */
  readonly pictures: readonly SubjectPicture[];
  /** Roles that the snapshot did not contain. */
  readonly roles: readonly Role[];
}
