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

/** `unknown`: somebody holds a grant or a membership, and no listing shows them. */
export type SubjectStateName = EntityState | OAuthClient['state'] | 'unknown';

/** Somebody or something that can hold roles, and what it holds. */
export interface IndexedSubject {
  /** Its place in the order of all subjects: by type, name and id. Ranks have no gaps in a full index. */
  readonly rank: number;
  readonly type: SubjectType;
  readonly id: string;
  /** Empty when unknown. */
  readonly name: string;
  readonly state: SubjectStateName;
  /** As the snapshot has it; absent when no listing shows the subject. */
  readonly entity?: User | Group | OAuthClient | TrusteeSubject;
  /** What it holds itself, by role and division: the same revision has one order, however it was made. No two say the same. */
  readonly grants: readonly Grant[];
  /** Ids of the groups that pass their roles to it: role-enabled, active, and it is a member. Sorted. Users only. */
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
