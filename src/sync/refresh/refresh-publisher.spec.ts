import { trustedTime } from '../../common/trusted-clock';
import { compileMatrix } from '../../access/matrix/compile-matrix';
import type { Snapshot, User } from '../../access/model/snapshot';
import type { StoreNext } from '../../revisions/history/snapshot-history';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { AccessIndexes } from '../../revisions/current/access-indexes';
import { SnapshotPublisher } from '../../revisions/current/snapshot-publisher';
import { diffSnapshots } from '../../revisions/history/facts/diff-snapshots';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';
import { RefreshPublisher } from './refresh-publisher';
import type { CountedRefreshData } from './subject-fetcher';

const person = (id: string, state: User['state'] = 'active'): User => ({ id, name: id, state });
const asOf = trustedTime();
const org = (revision: number, ...users: User[]) => emptySnapshot({ revision, users, asOf });

const adaIs = (state: User['state']): CountedRefreshData => ({
  refreshedSubjects: [
    { type: 'user', id: 'ada', user: person('ada', state), grants: [], groupIds: new Set() },
  ],
  roles: [],
  calls: 2,
});

/** The ids of what differs between each snapshot and the next. */
async function touchedIn(snapshots: readonly Snapshot[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const [i, snapshot] of snapshots.slice(1).entries()) {
    const { entities, grants } = await diffSnapshots(snapshots[i], snapshot);
    for (const { id } of [...entities.came, ...entities.went]) ids.add(id);
    for (const { subjectId } of [...grants.came, ...grants.went]) ids.add(subjectId);
  }
  return ids;
}

/** On what is stored already; what comes is added. */
async function publisherOn(...stored: Snapshot[]) {
  const store = new SnapshotStore({ maxAgeMs: 60_000 });
  const first = stored[0]!;
  store.publish({ snapshot: first, matrix: compileMatrix(first), partial: false });
  const storeNext = jest.fn((next: Snapshot) => Promise.resolve(void stored.push(next)));
  const history = {
    append: <T>(work: (newest: Snapshot | undefined, store: StoreNext) => Promise<T>) =>
      work(stored.at(-1), storeNext as unknown as StoreNext),
    touchedSince: (revision: number): Promise<ReadonlySet<string> | undefined> =>
      touchedIn(stored.filter((one) => one.revision >= revision)),
  };
  const publisher = new SnapshotPublisher(store, { clientId: 'us' });
  const indexes = new AccessIndexes();
  const refresh = new RefreshPublisher(history, publisher, store, indexes);
  const published = store.current();
  const base = { published, index: await indexes.of(published) };
  return { refresh, store, storeNext, publisher, history, base };
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

  it('does not accept a read of what changed and changed back since it began', async () => {
    const { refresh, storeNext, base } = await publisherOn(
      org(1, person('ada')),
      org(2, person('ada', 'inactive')),
      org(3, person('ada')),
    );
    expect(await refresh.publish(base, adaIs('inactive'), note)).toBeUndefined();
    expect(storeNext).not.toHaveBeenCalled();
  });

  it('does not accept a read where nobody can say what changed since it began', async () => {
    const { refresh, history, base } = await publisherOn(org(1, person('ada')), org(2, person('ada')));
    history.touchedSince = () => Promise.resolve(undefined);
    expect(await refresh.publish(base, adaIs('inactive'), note)).toBeUndefined();
  });

  it('gives no answer once what is stored is known to be of another organisation', async () => {
    const { refresh, publisher, base } = await publisherOn(org(1, person('ada')));
    publisher.withdraw();
    await expect(refresh.publish(base, adaIs('inactive'), note)).rejects.toMatchObject({
      code: 'snapshot_missing',
    });
  });
});
