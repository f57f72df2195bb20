import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../src/database/database';
import { leaseTime } from '../../src/database/database-time';
import { WriterTurn, type WriterTurnTimes } from '../../src/purposes/genesys-store/writer-turn';
import { describeOnEachDatabase } from '../support/each-database';

describeOnEachDatabase('The turn of writers', (open) => {
  it('lets one at a time work, on whichever instance', async () => {
    const database = await open();
    const turns = [new WriterTurn(database), new WriterTurn(database)];
    let working = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++working);
      await delay(5);
      working--;
    };
    await Promise.all(Array.from({ length: 10 }, (_, index) => turns[index % 2]!.take(work)));
    expect(most).toBe(1);
  });

  it('comes though the one before failed', async () => {
    const turn = new WriterTurn(await open());
    const failed = turn.take(() => Promise.reject(new Error('on purpose')));
    await expect(failed).rejects.toThrow('on purpose');
    await expect(turn.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  describe('with another instance', () => {
    const times = { leaseMs: 30_000, prolongMs: 20, workMs: 60_000, patienceMs: 0 };
    /** A machine that does other work may stand still for a second, and the lease is to outlast that. */
    const briefly = { leaseMs: 2_000 };
    let database: Database;
    let other: WriterTurn;
    const busy = { code: 'purposes_busy', status: 503 };
    /** A turn whose work goes on until the test ends it, or the turn does. */
    const working = (more: Partial<WriterTurnTimes> = {}) =>
      new Promise<{ signal: AbortSignal; end: () => Promise<void> }>((started, failed) => {
        const turn = new WriterTurn(database, { ...times, ...more }).take(
          (signal) => new Promise<void>((done) => started({ signal, end: () => (done(), turn) })),
        );
        turn.catch(failed);
      });
    const heldUntil = (inMs: number) =>
      database.kysely
        .updateTable('purpose_writer')
        .set({ held_until: leaseTime(database.dialect, inMs) })
        .execute();

    beforeEach(async () => {
      database = await open();
      other = new WriterTurn(database, times);
    });

    it('is not waited for for ever, and comes when that one is lost', async () => {
      const { end } = await working({ prolongMs: 60_000 });
      await expect(other.take(() => Promise.resolve())).rejects.toMatchObject(busy);
      await heldUntil(0);
      await expect(other.take(() => Promise.resolve('done'))).resolves.toBe('done');
      await end();
    });

    it('is not kept from its turn by one that was taken before the clock was set back', async () => {
      const { end } = await working({ prolongMs: 60_000 });
      await heldUntil(400 * 86_400_000);
      await expect(other.take(() => Promise.resolve('done'))).resolves.toBe('done');
      await end();
    });

    it('does not come while the work of that one goes on', async () => {
      const { end } = await working(briefly);
      await delay(1.25 * briefly.leaseMs);
      await expect(other.take(() => Promise.resolve())).rejects.toMatchObject(busy);
      await end();
      await expect(other.take(() => Promise.resolve('done'))).resolves.toBe('done');
    });

    it('holds it by the clock that leases have, whatever its own clock says', async () => {
      const wall = jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2001-01-01T00:00:00.000Z'));
      const { end } = await working({ prolongMs: 60_000 }).finally(() => wall.mockRestore());
      await expect(other.take(() => Promise.resolve())).rejects.toMatchObject(busy);
      const left = database.kysely
        .selectFrom('purpose_writer')
        .select(sql<number>`1`.as('one'))
        .where('held_until', '>', leaseTime(database.dialect))
        .where('held_until', '<=', leaseTime(database.dialect, times.leaseMs));
      expect(await left.execute()).toHaveLength(1);
      await end();
    });

    it('ends the work of the one that lost its turn', async () => {
      const { signal, end } = await working();
      await database.kysely.updateTable('purpose_writer').set({ holder: 'other' }).execute();
      if (!signal.aborted) await once(signal, 'abort');
      await end();
      expect(await database.kysely.selectFrom('purpose_writer').select('holder').execute()).toEqual([
        { holder: 'other' },
      ]);
    });
  });

  it('has no endless line', async () => {
    const turn = new WriterTurn(await open());
    const turns = Array.from({ length: 200 }, () => turn.take(() => Promise.resolve()));
    expect(() => turn.take(() => Promise.resolve())).toThrow(/currently unavailable/);
    await Promise.all(turns);
  });
});
