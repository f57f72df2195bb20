import type { EntityState, OAuthClient, SubjectType } from '../access-model/snapshot';

/** `unknown`: somebody holds a grant or a membership, and no listing shows them. */
export type SubjectStateName = EntityState | OAuthClient['state'] | 'unknown';

/** Somebody or something that can hold roles. */
export interface AccessSubject {
  readonly type: SubjectType;
  readonly id: string;
  readonly name: string;
  readonly state: SubjectStateName;
}

const RANKS: Readonly<Record<SubjectType, string>> = {
  user: '1',
  group: '2',
  oauth_client: '3',
  trustee_user: '4',
  trustee_group: '5',
};

/** Orders subjects by type, name and id; no two have the same. */
export function subjectOrder({ type, name, id }: AccessSubject): string {
  return RANKS[type] + ended(name) + ended(id);
}

/** So that texts in a row sort as one after the other, whatever characters they hold. */
function ended(text: string): string {
  return `${text.replaceAll('\0', '\0\u0001')}\0\0`;
}
