import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedRevision } from '../../revisions/current/access-indexes';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { PublicationQueue, type ReadSubject } from './publication-queue';

const revision = (number: number) => ({ snapshot: { revision: number } }) as PublishedSnapshot;
const base: IndexedRevision = { published: revision(1), index: { revision: 1 } as AccessIndex };

const readOf = (id: string): ReadSubject => ({
  subject: { type: 'user', id },
  base,
  refreshed: { type: 'user', id, grants: [], groupIds: new Set() },
  note: () => undefined,
});

/** The proof of a batch takes `PROOF` calls, and reading a subject once more `AGAIN`. */
const PROOF = 3;
const AGAIN = 2;

function queueWith(publish: () => Promise<PublishedSnapshot | undefined>) {
  const refreshCounted = jest.fn().mockResolvedValue({ published: revision(3), calls: AGAIN });
  const proof = { of: () => Promise.resolve({ refreshedSubjects: [], roles: [], calls: PROOF }) };
  return { queue: new PublicationQueue({ publish }, { refreshCounted }, proof), refreshCounted };
}

/** The first comes alone; the two that come while it is published share a revision. */
const published = (queue: PublicationQueue) =>
  Promise.all(['ada', 'ben', 'cem'].map((id) => queue.publish(readOf(id))));
const calls = async (queue: PublicationQueue) => (await published(queue)).map((one) => one.calls);

describe('PublicationQueue', () => {
  it('counts the calls of a shared proof once', async () => {
    const { queue, refreshCounted } = queueWith(() => Promise.resolve(revision(2)));
    expect(await calls(queue)).toEqual([PROOF, PROOF, 0]);
    expect(refreshCounted).not.toHaveBeenCalled();
  });

  it.each([
    ['another instance came between', () => Promise.resolve(undefined)],
    ['storing was overtaken', () => Promise.reject(new StoringOvertakenError())],
  ])('reads each subject once more when %s, and counts the calls made in vain', async (_, publish) => {
    const { queue, refreshCounted } = queueWith(publish);
    expect(await calls(queue)).toEqual([PROOF + AGAIN, PROOF + AGAIN, AGAIN]);
    expect(refreshCounted.mock.calls).toEqual([
      [{ type: 'user', id: 'ada' }],
      [{ type: 'user', id: 'ben' }],
      [{ type: 'user', id: 'cem' }],
    ]);
  });

  it('rejects every reader of a batch that fails, and serves the next', async () => {
    const publish = jest.fn().mockRejectedValueOnce(new TypeError('a fault')).mockResolvedValue(revision(2));
    const { queue } = queueWith(publish);
    await expect(queue.publish(readOf('ada'))).rejects.toThrow('a fault');
    expect((await queue.publish(readOf('ben'))).published).toEqual(revision(2));
  });
});
