import { compileMatrix } from '../../access/matrix/compile-matrix';
import { trustedTime } from '../../common/trusted-clock';
import { GenesysServerError } from '../../genesys/genesys.errors';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { AccessIndexes } from '../../revisions/current/access-indexes';
import { SnapshotStore, type PublishedSnapshot } from '../../revisions/current/snapshot-store';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';
import { SubjectNotReadError, SubjectUnsettledError } from '../sync.errors';
import type { RefreshPublisher } from './refresh-publisher';
import { RecentRefreshes } from './recent-refreshes';
import type { CountedRefreshData, SubjectFetcher } from './subject-fetcher';
import { SubjectRefresh } from './subject-refresh';

const ada = { type: 'user', id: 'ada' } as const;
const data: CountedRefreshData = { refreshedSubjects: [], roles: [], calls: 2 };

function publishedSnapshot(): PublishedSnapshot {
  const snapshot = emptySnapshot({ asOf: trustedTime() });
  return { snapshot, matrix: compileMatrix(snapshot), partial: false };
}

/** A refresh whose readings and publications come out as told, one after the other. */
function refreshWith(
  publications: (() => Promise<PublishedSnapshot | undefined>)[],
  read = () => Promise.resolve(data),
) {
  const store = new SnapshotStore({ maxAgeMs: 60_000 });
  store.publish(publishedSnapshot());
  const reads = jest.fn(read);
  const publish = () => publications.shift()?.() ?? Promise.resolve(undefined);
  const refresh = new SubjectRefresh(
    store,
    new AccessIndexes(),
    { read: reads } as unknown as SubjectFetcher,
    { publish } as unknown as RefreshPublisher,
    new RecentRefreshes(),
  );
  return { refresh, reads };
}

describe('SubjectRefresh', () => {
  const next = publishedSnapshot();

  it('gives the revision that tells what was read', async () => {
    const { refresh, reads } = refreshWith([() => Promise.resolve(next)]);
    expect(await refresh.refresh(ada)).toBe(next);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('reads once more when another read found something else in the meantime', async () => {
    const { refresh, reads } = refreshWith([() => Promise.resolve(undefined), () => Promise.resolve(next)]);
    expect(await refresh.refresh(ada)).toBe(next);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('reads once more when another instance stored first', async () => {
    const overtaken = () => Promise.reject(new StoringOvertakenError());
    const { refresh, reads } = refreshWith([overtaken, () => Promise.resolve(next)]);
    expect(await refresh.refresh(ada)).toBe(next);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('gives up after three readings', async () => {
    const { refresh, reads } = refreshWith([]);
    await expect(refresh.refresh(ada)).rejects.toThrow(SubjectUnsettledError);
    expect(reads).toHaveBeenCalledTimes(3);
  });

  it('says that Genesys did not answer, and why', async () => {
    const failure = new GenesysServerError('It is down.', { method: 'GET', path: '/x', attempts: 3 });
    const { refresh } = refreshWith([], () => Promise.reject(failure));
    await expect(refresh.refresh(ada)).rejects.toThrow(SubjectNotReadError);
    await expect(refresh.refresh(ada)).rejects.toThrow('It is down.');
  });

  it('does not hide a fault of ours behind it', async () => {
    const { refresh } = refreshWith([], () => Promise.reject(new TypeError('a fault')));
    await expect(refresh.refresh(ada)).rejects.toThrow(TypeError);
  });
});
