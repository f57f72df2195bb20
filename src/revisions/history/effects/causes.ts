import type { AccessDifference } from '../../../access/questions/access-differences';
import type { AccessIndex } from '../../../access/index/access-index';
import type { Grant, SubjectType } from '../../../access/model/snapshot';
import type { Entity, Membership } from '../facts/fact';
import type { LoggedChange } from '../log/logged-change';

interface Subject {
  readonly type: SubjectType;
  readonly id: string;
}

/** Which of the changes between two revisions had a part in how the access of a subject differs. */
export function causesOf(
  subject: Subject,
  differences: readonly AccessDifference[],
  [before, after]: readonly [AccessIndex, AccessIndex],
  changes: readonly LoggedChange[],
): LoggedChange[] {
  const indexes = [before, after];
  const groups = new Set(indexes.flatMap((index) => index.subject(subject.type, subject.id)?.groupIds ?? []));
  const grants = indexes.flatMap((index) => {
    const found = index.subject(subject.type, subject.id);
    return found === undefined ? [] : [...index.holdings(found)].map(({ grant }) => grant.roleId);
  });
  const roles = new Set(grants);
  const isTold = (roleId: string) => indexes.some((index) => includesAny(index, roleId, differences));
  const isIts = ({ change }: LoggedChange): boolean => {
    const fact = (change.after ?? change.before)!;
    if (change.kind === 'grant') {
      const { subjectType, subjectId, roleId } = fact as Grant;
      const isHeld = subjectType === subject.type && subjectId === subject.id;
      return (isHeld || (subjectType === 'group' && groups.has(subjectId))) && isTold(roleId);
    }
    if (change.kind === 'membership') {
      const { userId, groupId } = fact as Membership;
      return subject.type === 'user' && userId === subject.id && groups.has(groupId);
    }
    const { kind, id } = fact as Entity;
    if (kind === 'role') return roles.has(id) && isTold(id);
    if (kind === 'group') return groups.has(id);
    if (kind === 'permission') return differences.some(({ permission }) => permission === id);
    return kind === subject.type && id === subject.id;
  };
  return changes.filter(isIts);
}

function includesAny(index: AccessIndex, roleId: string, differences: readonly AccessDifference[]): boolean {
  const named = index.gives(roleId)?.named;
  if (named === undefined) return false;
  return differences.some(({ permission }) => {
    const number = index.permissions.numberOf(permission);
    return number >= 0 && named.has(number);
  });
}
