import type { Snapshot } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';

/**
 * The index after roles and all their grants are deleted. Undefined when that leaves nothing of a subject that no
 * listing shows: ranks then change.
 */
export async function withoutRoles(
  index: AccessIndex,
  roleIds: ReadonlySet<string>,
  next: Snapshot,
  yielder: Yielder,
): Promise<AccessIndex | undefined> {
  const subjects: IndexedSubject[] = [];
  for (const subject of index.subjects) {
    if (yielder.due()) await yielder.yield();
    const grants = subject.grants.filter(({ roleId }) => !roleIds.has(roleId));
    if (grants.length === subject.grants.length) continue;
    if (subject.state === 'unknown' && grants.length + subject.groupIds.length === 0) return undefined;
    subjects.push({ ...subject, grants });
  }
  const matrix = await inSlices(index.matrix.withoutRoles(roleIds, next), yielder);
  return index.with({ subjects, matrix, postings: index.postings.without(roleIds) });
}
