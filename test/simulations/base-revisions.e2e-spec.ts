import type { Snapshot } from '../../src/access/model/snapshot';
import { orgSnapshot } from '../../src/access/model/testing/org-matrix';
import type { IndexedRevision } from '../../src/revisions/current/revision-source';
import { SnapshotNotFoundError } from '../../src/revisions/revisions.errors';
import { indexOf } from '../support/index-of';
import { BaseRevisions } from '../../src/simulations/base-revisions';
import { BaseRevisionGoneError } from '../../src/simulations/simulations.errors';

describe('BaseRevisions', () => {
  const setUp = async () => {
    const index = await indexOf(orgSnapshot());
    const current = { index } as IndexedRevision;
    const load = jest.fn((revision: number) => Promise.resolve({ ...index.snapshot, revision } as Snapshot));
    const revisions = { at: jest.fn(), indexedAt: () => Promise.resolve(current) };
    return { load, current, bases: new BaseRevisions(revisions, { load }) };
  };
  const EARLIER = 40;

  it('load an earlier revision once for those who need it at the same time, and again later', async () => {
    const { load, bases } = await setUp();
    const [one, other] = await Promise.all([bases.at(EARLIER), bases.at(EARLIER)]);
    expect(one).toBe(other);
    expect(load).toHaveBeenCalledTimes(1);
    await bases.at(EARLIER);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('try again after a failure', async () => {
    const { load, bases } = await setUp();
    load.mockRejectedValueOnce(new SnapshotNotFoundError(EARLIER, undefined));
    await expect(Promise.all([bases.at(EARLIER), bases.at(EARLIER)])).rejects.toThrow(BaseRevisionGoneError);
    expect((await bases.at(EARLIER)).index.revision).toBe(EARLIER);
  });
});
