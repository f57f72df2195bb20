import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { ChangeApp, removing } from './change-app';
import { describeOnEachDatabase } from '../support/each-database';

jest.setTimeout(60_000);

const subject = '/api/v2/authorization/subjects/{subjectId}';
const divisions = Array.from({ length: 30 }, (_, i) => `division-${i}`);
const others = Array.from({ length: 20 }, (_, i) => `user-${i}`);

/** 73 grants with those of the clients: a change may take 30 of one person away while other people lose 20. */
const parts = {
  divisions: ['north', ...divisions],
  grants: [
    ['ada', 'boss', '*'],
    ...divisions.map((division) => ['bob', 'agent', division]),
    ...Array.from({ length: 39 }, (_, i) => [`user-${i}`, 'agent', 'north']),
  ] as [string, string, string][],
};

describeOnEachDatabase(
  'A sync run between the write of a change and its reading back',
  (_open, { place }) => {
    let app: ChangeApp;
    beforeEach(async () => {
      const { dataDir, url } = await place();
      app = await ChangeApp.start(parts, {
        ...(url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url }),
      });
    });
    afterEach(() => app.service.stop());

    const removals = divisions.map((division) => removing('bob', 'agent', division));
    const grantsLost = ({ heldBack }: SyncStatusDto) =>
      heldBack?.losses.find(({ kind }) => kind === 'grants');

    /** Resolves when Genesys has removed the grants and the service does not know it yet. */
    async function removedUnseen(): Promise<string> {
      const { id, planSha256 } = await app.plan(...removals);
      const second = { match: { method: 'GET', path: subject }, every: 2, times: 1 };
      await app.service.simulator.setFaults([
        { ...second, effects: [{ kind: 'slow', ms: 'until_replaced' }] },
      ]);
      const before = (await app.service.simulator.calls()).effectiveWrites;
      await app.post(id, 'apply', { planSha256 });
      while ((await app.service.simulator.calls()).effectiveWrites === before)
        await new Promise((resolve) => setTimeout(resolve, 20));
      return id;
    }

    /** What waits for it goes on. */
    const readBack = () => app.service.simulator.setFaults([]);

    it('is not held back for what the change removed', async () => {
      const id = await removedUnseen();
      const status = await app.service.sync();
      expect((await app.get(id)).finishedAt).toBeUndefined();
      expect([status.run?.status, status.heldBack]).toEqual(['succeeded', undefined]);
      await readBack();
      expect(await app.ended(id)).toMatchObject({ status: 'applied' });
    });

    it('is held back for what others removed in the meantime, and for nothing else', async () => {
      const id = await removedUnseen();
      await app.service.simulator.change(
        ...others.map((subjectId) => ({
          op: 'revoke' as const,
          subjectId,
          roleId: 'agent',
          divisionId: 'north',
        })),
      );
      const status = await app.service.sync();
      expect((await app.get(id)).finishedAt).toBeUndefined();
      expect(status.run?.status).toBe('held_back');
      expect(grantsLost(status)).toEqual({ kind: 'grants', before: 73, gone: others.length });
      await readBack();
      expect(await app.ended(id)).toMatchObject({ status: 'applied' });
    });

    it('is held back for the same grants when a plan that was never applied removes them', async () => {
      await app.plan(...removals);
      await app.service.simulator.change(
        ...divisions.map((divisionId) => ({
          op: 'revoke' as const,
          subjectId: 'bob',
          roleId: 'agent',
          divisionId,
        })),
      );
      expect(grantsLost(await app.service.sync())).toEqual({ kind: 'grants', before: 73, gone: 30 });
    });
  },
);
