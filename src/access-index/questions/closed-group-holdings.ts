import type { Group } from '../../access-model/snapshot';
import type { AccessIndex, Holding } from '../access-index';
import type { IndexedSubject } from '../indexed-subject';
import { oncePerIndex } from './once-per-index';

/** A group that holds roles and passes none on. */
interface ClosedGroup {
  readonly subject: IndexedSubject;
  readonly group: Group;
}

const closedGroups = oncePerIndex((index): readonly ClosedGroup[] =>
  index.snapshot.groups.flatMap((group) => {
    const subject = index.subject('group', group.id);
    if (subject?.entity !== group || subject.grants.length === 0) return [];
    return index.passesRoles(group.id) ? [] : [{ subject, group }];
  }),
);

/** What a user would hold if its groups passed on their roles that do not: roles are not enabled, or the group is not active. */
export function* closedGroupHoldings(index: AccessIndex, { type, id }: IndexedSubject): Generator<Holding> {
  if (type !== 'user') return;
  for (const { subject, group } of closedGroups(index)) {
    if (!group.memberIds.includes(id) && !(group.includeOwners && group.ownerIds.includes(id))) continue;
    for (const grant of subject.grants) yield { grant, groupId: group.id };
  }
}
