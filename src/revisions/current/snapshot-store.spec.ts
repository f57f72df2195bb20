import { compileMatrix } from '../../access/matrix/compile-matrix';
import { SnapshotMissingError, SnapshotTooOldError } from '../revisions.errors';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';
import { SnapshotStore } from './snapshot-store';

const ASOF = Date.parse('2026-01-01T00:00:00.000Z');

function storeAt(now: { ms: number }) {
  return new SnapshotStore({ maxAgeMs: 60_000 }, () => now.ms);
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

  describe('with a clock that is set', () => {
    const DAY_MS = 86_400_000;
    let clock: { wall: number; steady: number };
    let store: SnapshotStore;

    beforeEach(() => {
      clock = { wall: ASOF, steady: 7 };
      store = new SnapshotStore({ maxAgeMs: 60_000 }, () => clock.wall, { now: () => clock.steady });
    });

    const pass = (ms: number) => {
      clock.wall += ms;
      clock.steady += ms;
    };

    it.each([-400 * DAY_MS, -30_000, 30_000, 400 * DAY_MS])(
      'counts the age of what this process has read by the time that passed: clock moved by %d ms',
      (moved) => {
        store.publish(published(), clock.steady);
        clock.wall += moved;
        pass(60_000);
        expect(store.state()).toBe('fresh');
        pass(1);
        expect(store.state()).toBe('stale');
      },
    );

    it('counts so from the start of the reading, when the clock is set back before it ends', () => {
      const beganAtMs = clock.steady;
      pass(50_000);
      clock.wall -= 40_000;
      store.publish(published(), beganAtMs);
      pass(10_001);
      expect(() => store.current()).toThrow(SnapshotTooOldError);
    });

    it('keeps the age for a revision of the same time, which comes from single subjects', () => {
      store.publish(published(1), clock.steady);
      clock.wall -= DAY_MS;
      pass(59_000);
      store.publish(published(2));
      expect(store.state()).toBe('fresh');
      pass(1_001);
      expect(store.state()).toBe('stale');
    });

    it.each([-50_000, -400 * DAY_MS])(
      'makes what another process has stored no younger: clock moved by %d ms',
      (moved) => {
        store.publish(published());
        pass(10_000);
        clock.wall += moved;
        pass(50_001);
        expect(store.state()).toBe('stale');
      },
    );
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
