import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { Grant } from '../model/snapshot';
import type { ScopedAccess } from './scoped-access';

/** What is asked once: a grant, of the subject that holds it directly. A group stands for all to whom it passes the role on. */
export interface ScopedItem {
  readonly subject: IndexedSubject;
  readonly grant: Grant;
}

/**
 * The grants behind the effective access that a scope covers, each once: what reaches a person through a group is asked
 * on the group. In the order of subjects, then by role and division.
 */
export async function itemsInScope(
  index: AccessIndex,
  scope: ScopedAccess,
  yielder: Yielder,
): Promise<ScopedItem[]> {
  const holders = new Set<number>();
  for (const subject of index.subjects) {
    if (scope.coversSubject(subject)) {
      holders.add(subject.rank);
      for (const id of subject.groupIds) holders.add(index.subject('group', id)!.rank);
    }
    if (yielder.due()) await yielder.yield();
  }
  const items: ScopedItem[] = [];
  for (const subject of index.subjects) {
    if (holders.has(subject.rank))
      for (const grant of subject.grants) if (scope.coversGrant(grant)) items.push({ subject, grant });
    if (yielder.due()) await yielder.yield();
  }
  return items;
}
