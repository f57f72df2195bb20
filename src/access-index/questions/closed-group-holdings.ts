import type { Group } from '../../access-model/snapshot';
import type { AccessIndex, Holding } from '../access-index';
import type { IndexedSubject } from '../indexed-subject';

/** A group that holds roles and passes none on. */
interface ClosedGroup {
  readonly subject: IndexedSubject;
  readonly group: Group;
}

const known = new WeakMap<AccessIndex, readonly ClosedGroup[]>();

/** What a user would hold if its groups passed on their roles that do not: roles are not enabled, or the group is not active. */
export function* closedGroupHoldings(index: AccessIndex, { type, id }: IndexedSubject): Generator<Holding> {
  if (type !== 'user') return;
  for (const { subject, group } of closedGroups(index)) {
    if (!group.memberIds.includes(id) && !(group.includeOwners && group.ownerIds.includes(id))) continue;
    for (const grant of subject.grants) yield { grant, groupId: group.id };
  }
}

function closedGroups(index: AccessIndex): readonly ClosedGroup[] {
  const before = known.get(index);
  if (before !== undefined) return before;
  const closed = index.snapshot.groups.flatMap((group): ClosedGroup[] => {
    const subject = index.subject('group', group.id);
    const holds = subject !== undefined && subject.grants.length > 0 && subject.entity === group;
    return holds && !index.passesRoles(group.id) ? [{ subject, group }] : [];
  });
  known.set(index, closed);
  return closed;
}
