import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import { permissionCodes } from '../../access/questions/effective-permissions';

/** Users and what each may do. */
export interface MatrixRow {
  readonly user: IndexedSubject;
  /** Sorted. */
  readonly permissions: readonly string[];
}

/** The users with these ids that listings show, in this order, and the ids of the others. */
export function usersOf(index: AccessIndex, userIds: readonly string[]) {
  const users: IndexedSubject[] = [];
  const unknownUserIds: string[] = [];
  for (const id of userIds) {
    const user = index.subject('user', id);
    if (user?.entity === undefined) unknownUserIds.push(id);
    else users.push(user);
  }
  return { users, unknownUserIds };
}

/** Every user that listings show. */
export function* allUsers({ subjects }: AccessIndex): Generator<IndexedSubject> {
  for (const subject of subjects) if (subject.type === 'user' && subject.entity !== undefined) yield subject;
}

/** Generated one by one: all of them at once would not fit into memory. */
export function* matrixRows(index: AccessIndex, users: Iterable<IndexedSubject>): Generator<MatrixRow> {
  for (const user of users) yield { user, permissions: permissionCodes(index, user) };
}
