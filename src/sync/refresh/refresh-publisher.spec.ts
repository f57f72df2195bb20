import { compileMatrix } from '../../access-model/compile-matrix';
import type { Snapshot, User } from '../../access-model/snapshot';
import type { StoreNext } from '../../snapshots/snapshot-history';
import { StoringOvertakenError } from '../../snapshots/storage/storing-overtaken-error';
import { AccessIndexes } from '../access-indexes';
import { SnapshotPublisher } from '../snapshot-publisher';
import { SnapshotStore } from '../snapshot-store';
import { emptySnapshot } from '../testing/empty-snapshot';
import { RefreshPublisher } from './refresh-publisher';
import type { CountedReading } from './subject-reader';

const person = (id: string, state: User['state'] = 'active'): User => ({ id, name: id, state });
const asOf = new Date().toISOString();
const org = (revision: number, ...users: User[]) => emptySnapshot({ revision, users, asOf });

const adaIs = (state: User['state']): CountedReading => ({
  pictures: [{ type: 'user', id: 'ada', user: person('ada', state), grants: [], groupIds: new Set() }],
  roles: [],
  calls: 2,
});

/** What is stored already, whoever stored it; what comes is added. */
async function publisherOn(...stored: Snapshot[]) {
  const store = new SnapshotStore(60_000);
  const first = stored[0]!;
  store.publish({ snapshot: first, matrix: compileMatrix(first), partial: false });
  const storeNext = jest.fn((next: Snapshot) => Promise.resolve(void stored.push(next)));
  const history = {
    append: <T>(work: (newest: Snapshot | undefined, store: StoreNext) => Promise<T>) =>
      work(stored.at(-1), storeNext as unknown as StoreNext),
  };
  const publisher = new SnapshotPublisher(store, 'us');
  const indexes = new AccessIndexes();
  const refresh = new RefreshPublisher(history, publisher, store, indexes);
  const published = store.current();
  const base = { published, index: await indexes.of(published) };
  return { refresh, store, storeNext, publisher, base };
}

describe('RefreshPublisher', () => {
  const note = jest.fn();
  beforeEach(() => note.mockReset());

  it('stores what changed and then answers from it', async () => {
    const { refresh, store, storeNext, base } = await publisherOn(org(1, person('ada'), person('ben')));
    const published = await refresh.publish(base, adaIs('inactive'), note);
    expect(published?.matrix.check('ada', 'x').reason).toBe('user_inactive');
    expect(store.current()).toBe(published);
    const { entities } = storeNext.mock.lastCall?.[2 as never] as unknown as { entities: { came: object[] } };
    expect(entities.came).toMatchObject([{ kind: 'user', id: 'ada' }]);
    expect(note).toHaveBeenCalledWith(adaIs('inactive'), 2);
  });

  it('answers from nothing that could not be stored', async () => {
    const { refresh, store, storeNext, base } = await publisherOn(org(1, person('ada')));
    storeNext.mockRejectedValue(new StoringOvertakenError());
    await expect(refresh.publish(base, adaIs('inactive'), note)).rejects.toThrow(StoringOvertakenError);
    expect(store.current()).toBe(base.published);
    expect(note).not.toHaveBeenCalled();
  });

  it('stores nothing where nothing changed', async () => {
    const { refresh, storeNext, base } = await publisherOn(org(1, person('ada')));
    expect(await refresh.publish(base, adaIs('active'), note)).toBe(base.published);
    expect(storeNext).not.toHaveBeenCalled();
    expect(note).toHaveBeenCalledWith(adaIs('active'), 1);
  });

  it('goes on from a revision that another instance stored meanwhile, if it tells the same of the subject', async () => {
    const { refresh, base } = await publisherOn(org(1, person('ada')), org(2, person('ada'), person('ben')));
    const published = await refresh.publish(base, adaIs('inactive'), note);
    expect(published?.snapshot).toMatchObject({ revision: 3, users: [{ id: 'ben' }, { id: 'ada' }] });
  });

  it('cannot say which is the later when that one tells something else of the subject', async () => {
    const { refresh, store, storeNext, base } = await publisherOn(
      org(1, person('ada')),
      org(2, person('ada', 'deleted')),
    );
    expect(await refresh.publish(base, adaIs('inactive'), note)).toBeUndefined();
    expect(storeNext).not.toHaveBeenCalled();
    expect(store.current().snapshot.revision).toBe(2);
  });

  it('gives no answer once what is stored is known to be of another organisation', async () => {
    const { refresh, publisher, base } = await publisherOn(org(1, person('ada')));
    publisher.withdraw();
    await expect(refresh.publish(base, adaIs('inactive'), note)).rejects.toMatchObject({
      code: 'snapshot_missing',
    });
  });
});
