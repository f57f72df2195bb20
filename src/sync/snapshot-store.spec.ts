import { compileMatrix } from '../access-model/compile-matrix';
import { SnapshotMissingError, SnapshotTooOldError } from './snapshot-errors';
import { emptySnapshot } from './testing/empty-snapshot';
import { SnapshotStore } from './snapshot-store';

const ASOF = Date.parse('2026-01-01T00:00:00.000Z');

function storeAt(now: { ms: number }) {
  return new SnapshotStore(60_000, () => now.ms);
}

function published(revision = 1) {
  const snapshot = emptySnapshot({ revision, asOf: new Date(ASOF).toISOString() });
  return { snapshot, matrix: compileMatrix(snapshot), partial: false };
}

describe('SnapshotStore', () => {
  it('refuses to answer before the first snapshot', () => {
    const store = storeAt({ ms: ASOF });
    expect(() => store.current()).toThrow(SnapshotMissingError);
    expect(store.readiness()).toEqual({ state: 'missing' });
  });

  it('answers from a snapshot up to its greatest age, and not a millisecond longer', () => {
    const now = { ms: ASOF + 60_000 };
    const store = storeAt(now);
    store.publish(published());
    expect(store.current().matrix.revision).toBe(1);
    now.ms += 1;
    expect(() => store.current()).toThrow(SnapshotTooOldError);
    expect(store.state()).toBe('stale');
  });

  it('tells of every publication, when the new revision answers already', () => {
    const store = storeAt({ ms: ASOF });
    const seen: (number | undefined)[] = [];
    store.onPublish(() => seen.push(store.latest()?.snapshot.revision));
    store.publish(published(1));
    store.publish(published(2));
    expect(seen).toEqual([1, 2]);
  });

  it('takes a snapshot from the future for an old one: a clock set back makes nothing young', () => {
    const store = storeAt({ ms: ASOF - 1 });
    store.publish(published());
    expect(store.state()).toBe('stale');
  });

  it('takes a snapshot without a readable time for an old one', () => {
    const store = storeAt({ ms: ASOF });
    const { snapshot, ...rest } = published();
    store.publish({ ...rest, snapshot: { ...snapshot, asOf: 'yesterday' } });
    expect(store.state()).toBe('stale');
  });

  it('replaces a revision whole, and leaves the old one to whoever still holds it', () => {
    const store = storeAt({ ms: ASOF });
    store.publish(published(1));
    const held = store.current();
    store.publish(published(2));
    expect(held.matrix.revision).toBe(1);
    expect(store.current().matrix.revision).toBe(2);
  });

  it('tells how old the snapshot is', () => {
    const store = storeAt({ ms: ASOF + 4_400 });
    store.publish(published());
    expect(store.readiness()).toEqual({ state: 'fresh', asOf: '2026-01-01T00:00:00.000Z', ageSeconds: 4 });
  });
});
