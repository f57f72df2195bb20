import { orderText } from '../../common/order-text';
import type {
  EntityState,
  Grant,
  Group,
  OAuthClient,
  SubjectType,
  TrusteeSubject,
  User,
} from '../model/snapshot';

/** `unknown`: the subject holds a grant or a membership, but no listing shows it. */
export type SubjectStateName = EntityState | OAuthClient['state'] | 'unknown';

/** A subject that can hold roles, and what it holds. */
export interface IndexedSubject {
  /** Its place in the order of all subjects: by type, name and id. Ranks have no gaps in a full index. */
  readonly rank: number;
  readonly type: SubjectType;
  readonly id: string;
  /** Empty when unknown. */
  readonly name: string;
  readonly state: SubjectStateName;
  /** As in the snapshot; absent when no listing shows the subject. */
  readonly entity?: User | Group | OAuthClient | TrusteeSubject;
  /**
   * What it holds directly, by role and division, so that a revision has one order, however it was made. No duplicates.
   */
  readonly grants: readonly Grant[];
  /**
   * Ids of the groups that pass their roles to it: role-enabled and active groups of which it is a member. Sorted.
   * Users only.
   */
  readonly groupIds: readonly string[];
}

const RANKS: Readonly<Record<SubjectType, string>> = {
  user: '1',
  group: '2',
  oauth_client: '3',
  trustee_user: '4',
  trustee_group: '5',
};

/** Orders subjects by type, name and id; no two have the same. */
export function subjectOrder({ type, name, id }: Pick<IndexedSubject, 'type' | 'name' | 'id'>): string {
  return orderText(RANKS[type], name, id);
}
