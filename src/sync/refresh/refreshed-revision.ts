import type { AccessIndex } from '../../access-index/access-index';
import { subjectsOnly, type SubjectSet } from '../../access-index/subjects-only';
import { updateAccessIndex } from '../../access-index/update-access-index';
import { applyReading } from '../../access-model/apply-reading';
import { matrixSteps } from '../../access-model/compile-matrix';
import type { Snapshot } from '../../access-model/snapshot';
import type { SubjectReading } from '../../access-model/subject-picture';
import { Breather } from '../../common/breather';
import { inSlices } from '../../common/in-slices';
import { diffSnapshots } from '../../snapshots/facts/diff-snapshots';
import type { FactChanges } from '../../snapshots/facts/fact';
import type { PublishedSnapshot } from '../snapshot-store';
import { touchedBy } from './touched-by';

/** A revision that differs from the one before in what was read of single subjects. */
export interface RefreshedRevision {
  readonly published: PublishedSnapshot;
  /** Absent when it has to be built anew. */
  readonly index?: AccessIndex;
  readonly changes: FactChanges;
}

/**
 * The revision after the indexed one, with these subjects as they were read by themselves; undefined when they are as
 * they were. Nothing else in it is newer, so it keeps its time.
 */
export async function refreshedRevision(
  { snapshot, partial }: PublishedSnapshot,
  index: AccessIndex,
  reading: SubjectReading,
): Promise<RefreshedRevision | undefined> {
  const next = { ...applyReading(snapshot, reading), revision: snapshot.revision + 1 };
  const touched = touchedBy(reading, snapshot, next);
  const changes = await differences(snapshot, next, touched);
  if (isNothing(changes)) return undefined;
  const breather = new Breather();
  const updated = await updateAccessIndex(index, next, touched, breather);
  const matrix = updated?.matrix ?? (await inSlices(matrixSteps(next), breather));
  return { published: { snapshot: next, matrix, partial }, index: updated, changes };
}

/** Whether two snapshots tell the same of these subjects. */
export async function agreeOn(one: Snapshot, other: Snapshot, subjects: SubjectSet): Promise<boolean> {
  return isNothing(await diffSnapshots(subjectsOnly(one, subjects), subjectsOnly(other, subjects)));
}

/** Of all facts only those are compared that a reading of single subjects can change. */
function differences(before: Snapshot, after: Snapshot, touched: SubjectSet): Promise<FactChanges> {
  const known = new Set(before.roles);
  const newRoles = after.roles.filter((role) => !known.has(role));
  const ids = new Set(newRoles.map(({ id }) => id));
  return diffSnapshots(
    { ...subjectsOnly(before, touched), roles: before.roles.filter(({ id }) => ids.has(id)) },
    { ...subjectsOnly(after, touched), roles: newRoles },
  );
}

function isNothing({ entities, memberships, grants }: FactChanges): boolean {
  return [entities, memberships, grants].every(({ came, went }) => came.length + went.length === 0);
}
