import { minimizeLatency } from '../revisions/current/consistency';
import type { IndexedRevision, RevisionSource } from '../revisions/current/revision-source';
import type { PublishedSnapshot, SnapshotStore } from '../revisions/current/snapshot-store';
import { EvaluationRevisions } from './evaluation-revisions';

describe('EvaluationRevisions', () => {
  let current = {} as PublishedSnapshot;
  const indexedAt = jest.fn(() => Promise.resolve({ published: current } as IndexedRevision));
  const revisions = new EvaluationRevisions(
    { current: () => current } as SnapshotStore,
    { indexedAt } as unknown as RevisionSource,
  );

  it('waits for the index of a revision once, and gives it at once from then on', async () => {
    const first = await revisions.at(minimizeLatency, []);
    expect(revisions.at(minimizeLatency, [])).toBe(first);
    expect(indexedAt).toHaveBeenCalledTimes(1);
  });

  it('waits again when another revision is published', async () => {
    await revisions.at(minimizeLatency, []);
    current = {} as PublishedSnapshot;
    const next = revisions.at(minimizeLatency, []);
    expect(next).toBeInstanceOf(Promise);
    expect((await next).published).toBe(current);
  });

  it('passes every other wish on, with the subjects and divisions', async () => {
    const consistency = { level: 'fully_consistent' } as const;
    const subjects = [{ type: 'user', id: 'ada' }] as const;
    await revisions.at(consistency, subjects, ['sales']);
    expect(indexedAt).toHaveBeenLastCalledWith(consistency, subjects, ['sales']);
  });
});
