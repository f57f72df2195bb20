import type { Yielder } from '../../common/yielder';
import type { SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { dormantSinceOf } from './dormant-since-of';
import { rolesMostlyInDivisions } from './wide-grants';

export interface ChangedSubject {
  readonly type: SubjectType;
  readonly id: string;
}

/**
 * Subjects whose violations may differ between two revisions: those that now hold something else, or through other
 * groups; those that were added; and those that were removed. `all` where what roles include may have changed.
 */
export async function changedSubjects(
  before: AccessIndex,
  after: AccessIndex,
  yielder: Yielder,
): Promise<readonly ChangedSubject[] | 'all'> {
  if (!(await sameRules(before, after, yielder))) return 'all';
  const changed = new Map<SubjectType, Set<string>>();
  const add = ({ type, id }: ChangedSubject) => {
    if (!changed.has(type)) changed.set(type, new Set());
    changed.get(type)!.add(id);
  };
  for (const [one, other] of [
    [after, before],
    [before, after],
  ] as const) {
    const concern = (subject: ChangedSubject) => {
      add(subject);
      if (subject.type === 'group') for (const id of one.members(subject.id)) add({ type: 'user', id });
    };
    for (const subject of otherObjects(one.subjects, other.subjects)) {
      if (yielder.due()) await yielder.yield();
      if (!holdsTheSame(subject, other.subject(subject.type, subject.id))) concern(subject);
    }
    // A group that holds the same may start or stop passing it on.
    for (const { id } of one.snapshot.groups) {
      if (one.passesRoles(id) !== other.passesRoles(id)) concern({ type: 'group', id });
    }
  }
  return [...changed].flatMap(([type, ids]) => [...ids].map((id) => ({ type, id })));
}

/** Revisions that differ in few subjects share all others: comparing a hundred thousand takes a millisecond. */
function* otherObjects(
  subjects: readonly IndexedSubject[],
  others: readonly IndexedSubject[],
): Generator<IndexedSubject> {
  for (let place = 0; place < subjects.length; place++) {
    if (subjects[place] !== others[place]) yield subjects[place]!;
  }
}

/** Whether what roles include, and what divisions mean, is the same. */
async function sameRules(before: AccessIndex, after: AccessIndex, yielder: Yielder): Promise<boolean> {
  const [one, other] = [before.snapshot, after.snapshot];
  return (
    (await sameList(one.roles, other.roles, yielder)) &&
    (await sameList(one.catalogue, other.catalogue, yielder)) &&
    (await sameList(one.divisions, other.divisions, yielder)) &&
    sameSet(rolesMostlyInDivisions(before), rolesMostlyInDivisions(after))
  );
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}

/** Revisions that differ in one subject share everything else. */
async function sameList(
  one: readonly object[],
  other: readonly object[],
  yielder: Yielder,
): Promise<boolean> {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (const [i, item] of one.entries()) {
    if (item !== other[i] && JSON.stringify(item) !== JSON.stringify(other[i])) return false;
    if (yielder.due()) await yielder.yield();
  }
  return true;
}

function holdsTheSame(one: IndexedSubject, other: IndexedSubject | undefined): boolean {
  if (one === other) return true;
  return (
    other !== undefined &&
    one.state === other.state &&
    divisionOf(one) === divisionOf(other) &&
    (dormantSinceOf(one) === undefined) === (dormantSinceOf(other) === undefined) &&
    one.groupIds.length === other.groupIds.length &&
    one.groupIds.every((id, i) => id === other.groupIds[i]) &&
    one.grants.length === other.grants.length &&
    one.grants.every(({ roleId, divisionId }, i) => {
      const grant = other.grants[i]!;
      return roleId === grant.roleId && divisionId === grant.divisionId;
    })
  );
}

function divisionOf({ entity }: IndexedSubject): string | undefined {
  return entity !== undefined && 'divisionId' in entity ? entity.divisionId : undefined;
}
