import type { Grant, Group, OAuthClient, Role, User } from '../model/snapshot';

/** A role held in a division, without saying by whom. */
export type HeldRole = Pick<Grant, 'roleId' | 'divisionId'>;

interface Picture {
  readonly id: string;
  /** What it holds itself. */
  readonly grants: readonly HeldRole[];
}

export interface UserPicture extends Picture {
  readonly type: 'user';
  /** Absent when there is no such user. */
  readonly user?: User;
  /** The groups that pass roles to the user. */
  readonly groupIds: ReadonlySet<string>;
}

export interface GroupPicture extends Picture {
  readonly type: 'group';
  /** Absent when there is no such group. */
  readonly group?: Omit<Group, 'memberIds'>;
  /** Absent when they were not read: those known stay. */
  readonly memberIds?: readonly string[];
}

export interface ClientPicture extends Picture {
  readonly type: 'oauth_client';
  /** Absent when there is no such client. */
  readonly client?: OAuthClient;
}

/** One subject as it was read by itself. */
export type SubjectPicture = UserPicture | GroupPicture | ClientPicture;

/** What was read to know one subject anew. */
export interface SubjectReading {
  /** Groups before users: who is in a group that changed as well is told by both. */
  readonly pictures: readonly SubjectPicture[];
  /** Roles that the snapshot did not know. */
  readonly roles: readonly Role[];
}
