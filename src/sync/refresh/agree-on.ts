import type { AccessIndex } from '../../access-index/access-index';
import type { IndexedSubject } from '../../access-index/indexed-subject';
import type { Group } from '../../access-model/snapshot';
import type { SubjectPicture, SubjectReading } from '../../access-model/subject-picture';
import { sameContent } from '../../snapshots/facts/same-content';

/** Whether two revisions tell the same of what a reading tells of. */
export function agreeOn({ pictures }: SubjectReading, one: AccessIndex, other: AccessIndex): boolean {
  return pictures.every((picture) => sameContent(toldBy(one, picture), toldBy(other, picture)));
}

/** Comparable, in whatever order it was read. */
function toldBy(index: AccessIndex, picture: SubjectPicture) {
  const subject = index.subject(picture.type, picture.id);
  return (
    subject && {
      entity:
        picture.type === 'group' ? groupAsRead(subject, picture.memberIds !== undefined) : subject.entity,
      grants: subject.grants.map(({ roleId, divisionId }) => JSON.stringify([roleId, divisionId])).sort(),
      groupIds: subject.groupIds.toSorted(),
    }
  );
}

function groupAsRead({ entity }: IndexedSubject, withMembers: boolean) {
  const group = entity as Group | undefined;
  return (
    group && {
      ...group,
      ownerIds: group.ownerIds.toSorted(),
      memberIds: withMembers ? group.memberIds.toSorted() : [],
    }
  );
}
