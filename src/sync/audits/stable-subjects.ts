import type { RefreshedSubject, RefreshedUser } from '../../access/matrix/refreshed-subject';
import { isSameRead } from '../refresh/gained-roles';

/**
 * Keys of the subjects that were the same both times. A user counts only with all of their groups: what a group that
 * changed in between passes on to them was perhaps never theirs.
 */
export function stableSubjects(
  first: readonly RefreshedSubject[],
  second: ReadonlyMap<string, RefreshedSubject>,
): ReadonlySet<string> {
  const same = (refreshed: RefreshedSubject) => {
    const other = second.get(subjectKey(refreshed));
    return other !== undefined && isSameRead([refreshed], [other]);
  };
  const unsettled = new Set(first.filter((one) => one.type === 'group' && !same(one)).map(({ id }) => id));
  const isIn = ({ groupIds }: RefreshedUser) => [...groupIds].some((id) => unsettled.has(id));
  return new Set(first.filter((one) => same(one) && !(one.type === 'user' && isIn(one))).map(subjectKey));
}

/** One subject among those of all types. */
export function subjectKey({ type, id }: { readonly type: string; readonly id: string }): string {
  return JSON.stringify([type, id]);
}
