import { compileMatrix } from '../../matrix/compile-matrix';
import type { Snapshot, SubjectType } from '../../model/snapshot';
import { orgSnapshot } from '../../model/testing/org-matrix';
import { Yielder } from '../../../common/yielder';
import type { AccessIndex } from '../access-index';
import { buildAccessIndex } from '../build-access-index';
import type { IndexedSubject } from '../indexed-subject';

/** The index of a small organisation with the user `u`; no one holds anything except what a test adds. */
export function orgIndex(parts: Partial<Snapshot> = {}): Promise<AccessIndex> {
  const snapshot = orgSnapshot(parts);
  return buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
}

export function subjectOf(index: AccessIndex, id: string, type: SubjectType = 'user'): IndexedSubject {
  const subject = index.subject(type, id);
  if (subject === undefined) throw new Error(`The test's organisation has no ${type} ${id}.`);
  return subject;
}
