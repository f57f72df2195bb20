import { SnapshotPublisher } from './snapshot-publisher';
import { SnapshotStore } from './snapshot-store';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';

const stored = (revision: number) => emptySnapshot({ revision });
/** So many that compiling them takes more than one slice. */
const large = (revision: number) => {
  const users = Array.from({ length: 50_000 }, (_, i) => ({
    id: `u${i}`,
    name: '',
    state: 'active' as const,
  }));
  return emptySnapshot({ revision, users });
};

describe('SnapshotPublisher', () => {
  let store: SnapshotStore;
  let publisher: SnapshotPublisher;
  beforeEach(() => {
    store = new SnapshotStore({ maxAgeMs: 60_000 });
    publisher = new SnapshotPublisher(store, { clientId: 'us' });
  });

  const revision = () => store.latest()?.snapshot.revision;

  it('answers from a stored snapshot that is newer, and from no other', async () => {
    expect(await publisher.publishStored(stored(2))).toBe(true);
    expect(await publisher.publishStored(stored(2))).toBe(false);
    expect(await publisher.publishStored(stored(1))).toBe(false);
    expect(revision()).toBe(2);
  });

  it('never goes back to one whose compiling a newer one has overtaken', async () => {
    const slow = publisher.publishStored(large(1));
    expect(await publisher.publishStored(stored(2))).toBe(true);
    expect(revision()).toBe(2);
    expect(await slow).toBe(false);
    expect(revision()).toBe(2);
  });

  it('publishes nothing stored once it was withdrawn, until something is read', async () => {
    const slow = publisher.publishStored(large(1));
    publisher.withdraw();
    expect(await slow).toBe(false);
    expect(revision()).toBeUndefined();
    publisher.publish(await publisher.prepare(stored(0), 3));
    expect(revision()).toBe(3);
  });

  it('lets others use the event loop while it compiles', async () => {
    let compiled = false;
    const prepared = publisher.prepare(large(0), 1).then(() => (compiled = true));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(compiled).toBe(false);
    await prepared;
  });
});
