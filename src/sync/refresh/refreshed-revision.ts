import type { AccessIndex } from '../../access/index/access-index';
import { isIn, partOf, partReplaced, type SubjectSet } from '../../access/index/subject-part';
import { updateAccessIndex } from '../../access/index/update-access-index';
import { applyRefresh } from '../../access/model/apply-refresh';
import { matrixSteps } from '../../access/matrix/compile-matrix';
import type { Snapshot } from '../../access/model/snapshot';
import type { RefreshData } from '../../access/matrix/refreshed-subject';
import { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import { diffSnapshots } from '../../revisions/history/facts/diff-snapshots';
import type { FactChanges } from '../../revisions/history/facts/fact';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';

/** What a refresh of single subjects changes. */
export interface RefreshEffect {
  /** The subjects that it covers, and the groups whose members it changes. */
  readonly subjects: SubjectSet;
  /** The part of the next snapshot that describes them, and new roles. */
  readonly part: Snapshot;
  readonly changes: FactChanges;
}

/** A revision that differs from the one before in what was read of single subjects. */
export interface RefreshedRevision {
  readonly published: PublishedSnapshot;
  /** Absent if it has to be rebuilt. */
  readonly index?: AccessIndex;
}

/** Goes through the subjects that a refresh can change, and through nothing else. */
export async function effectOf(index: AccessIndex, data: RefreshData): Promise<RefreshEffect> {
  const newRoles = data.roles.map(({ id }) => id);
  const before = partOf(index, reached(index, data), newRoles);
  const after = applyRefresh(before, data);
  const changes = await diffSnapshots(before, after);
  const subjects = refreshedBy(data, groupsIn(changes));
  const part = {
    ...after,
    groups: after.groups.filter(({ id }) => subjects.group.has(id)),
    grants: after.grants.filter(({ subjectType, subjectId }) => isIn(subjects, subjectType, subjectId)),
  };
  return { subjects, part, changes };
}

/** The revision after the indexed one. Nothing else in it is newer, so it keeps its time. */
export async function refreshedRevision(
  { snapshot, partial }: PublishedSnapshot,
  index: AccessIndex,
  { subjects, part }: RefreshEffect,
): Promise<RefreshedRevision> {
  const yielder = new Yielder();
  const replaced = await inSlices(partReplaced(snapshot, subjects, part), yielder);
  const next = { ...replaced, revision: snapshot.revision + 1 };
  const updated = await updateAccessIndex(index, next, subjects, yielder, part);
  const matrix = updated?.matrix ?? (await inSlices(matrixSteps(next), yielder));
  return { published: { snapshot: next, matrix, partial }, index: updated };
}

export function isEmptyChange({ entities, memberships, grants }: FactChanges): boolean {
  return [entities, memberships, grants].every(({ came, went }) => came.length + went.length === 0);
}

/** The subjects that were read, and every group in which one of them is or may be from now on. */
function reached(index: AccessIndex, data: RefreshData): SubjectSet {
  const groups = data.refreshedSubjects.flatMap((refreshed) =>
    refreshed.type === 'user'
      ? [...refreshed.groupIds, ...(index.subject('user', refreshed.id)?.groupIds ?? [])]
      : [],
  );
  return refreshedBy(data, groups);
}

function refreshedBy({ refreshedSubjects }: RefreshData, groupIds: Iterable<string>): SubjectSet {
  const of = (type: keyof SubjectSet) =>
    refreshedSubjects.filter((one) => one.type === type).map(({ id }) => id);
  return {
    user: new Set(of('user')),
    group: new Set([...of('group'), ...groupIds]),
    oauth_client: new Set(of('oauth_client')),
  };
}

function groupsIn({ memberships: { came, went } }: FactChanges): string[] {
  return [...came, ...went].map(({ groupId }) => groupId);
}
