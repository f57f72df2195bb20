import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { ReferenceNames } from '../../src/lists/naming/reference-names';
import { Yielder } from '../../src/common/yielder';
import type { RequestedRevisions } from '../../src/revisions/current/requested-revisions';
import type { IndexedRevision, RevisionSource } from '../../src/revisions/current/revision-source';

/** A source that knows this one snapshot and nothing else. */
export async function revisionsOf(snapshot: Snapshot): Promise<RevisionSource & RequestedRevisions> {
  const matrix = compileMatrix(snapshot);
  const index = await buildAccessIndex(snapshot, matrix, new Yielder());
  const revision: IndexedRevision = { published: { snapshot, matrix, partial: false }, index };
  return { indexedAt: () => Promise.resolve(revision) } as unknown as RevisionSource & RequestedRevisions;
}

/** What is gone has no last name. */
export const namesWithoutHistory = new ReferenceNames({
  namesOf: () => Promise.resolve(() => undefined),
});
