import { compileMatrix } from '../../access/matrix/compile-matrix';
import { AccessIndexes } from './access-indexes';
import { SnapshotStore, type PublishedSnapshot } from './snapshot-store';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';

function published(revision: number): PublishedSnapshot {
  const snapshot = emptySnapshot({ revision });
  return { snapshot, matrix: compileMatrix(snapshot), partial: false };
}

describe('AccessIndexes', () => {
  it('builds the index of a revision once', async () => {
    const indexes = new AccessIndexes();
    const revision = published(1);
    expect(await indexes.of(revision)).toBe(await indexes.of(revision));
  });

  it('begins with the index when a revision is published', async () => {
    const store = new SnapshotStore({ maxAgeMs: 60_000 });
    const indexes = new AccessIndexes().follow(store);
    const of = jest.spyOn(indexes, 'of');
    const revision = published(1);
    store.publish(revision);
    expect(of).toHaveBeenCalledWith(revision);
    await indexes.of(revision);
  });

  it('passes over revisions that were followed by others meanwhile', async () => {
    const store = new SnapshotStore({ maxAgeMs: 60_000 });
    const indexes = new AccessIndexes().follow(store);
    const of = jest.spyOn(indexes, 'of');
    const revisions = [published(1), published(2), published(3)];
    for (const revision of revisions) store.publish(revision);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(of.mock.calls.map(([{ snapshot }]) => snapshot.revision)).toEqual([1, 3]);
  });
});
