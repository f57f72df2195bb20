import { peopleOf } from '../model/people-of';
import type { Grant } from '../model/snapshot';
import type { AccessIndex, Holding } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { oncePerIndex } from './once-per-index';
import { ranksOfTypes } from './subject-ranks';

/** A group that holds roles and passes none on. */
interface ClosedGroup {
  readonly id: string;
  readonly grants: readonly Grant[];
  readonly people: ReadonlySet<string>;
}

const closedGroups = oncePerIndex((index): readonly ClosedGroup[] => {
  const closed: ClosedGroup[] = [];
  for (const rank of ranksOfTypes(index, ['group']).numbers()) {
    const { id, grants, entity } = index.subjects[rank]!;
    if (grants.length === 0 || index.passesRoles(id)) continue;
    if (entity !== undefined && 'memberIds' in entity) closed.push({ id, grants, people: peopleOf(entity) });
  }
  return closed;
});

/**
 * What a user would hold through groups that pass no roles on, if they did: roles are not enabled, or the group is not
 * active.
 */
export function* closedGroupHoldings(index: AccessIndex, subject: IndexedSubject): Generator<Holding> {
  if (subject.type !== 'user') return;
  for (const { id: groupId, grants, people } of closedGroups(index)) {
    if (people.has(subject.id)) for (const grant of grants) yield { grant, groupId };
  }
}
