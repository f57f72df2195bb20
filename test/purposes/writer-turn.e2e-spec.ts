import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Schema } from '../../src/database/schema';
import { WriterTurn } from '../../src/purposes/genesys-store/writer-turn';
import { describeOnEachDatabase } from '../support/each-database';

describeOnEachDatabase('The turn of writers', (open) => {
  it('lets one at a time work, on whichever instance', async () => {
    const { kysely } = await open();
    const turns = [new WriterTurn(kysely), new WriterTurn(kysely)];
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
    const turn = new WriterTurn((await open()).kysely);
    const failed = turn.take(() => Promise.reject(new Error('on purpose')));
    await expect(failed).rejects.toThrow('on purpose');
    await expect(turn.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  describe('with another instance', () => {
    const times = { leaseMs: 1_000, prolongMs: 5, workMs: 60_000, patienceMs: 0 };
    const begin = Date.parse('2026-01-01T00:00:00.000Z');
    let now: number;
    let kysely: Kysely<Schema>;
    let other: WriterTurn;
    const busy = { code: 'purposes_busy', status: 503 };
    /** A turn whose work goes on until the test ends it, or the turn does. */
    const working = (prolongMs = times.prolongMs) =>
      new Promise<{ signal: AbortSignal; end: () => Promise<void> }>((started, failed) => {
        const turn = new WriterTurn(kysely, { ...times, prolongMs }, () => now).take(
          (signal) => new Promise<void>((done) => started({ signal, end: () => (done(), turn) })),
        );
        turn.catch(failed);
      });
    const heldUntil = async () => {
      const row = await kysely.selectFrom('purpose_writer').select('held_until').executeTakeFirstOrThrow();
      return Date.parse(row.held_until) - begin;
    };

    beforeEach(async () => {
      now = begin;
      ({ kysely } = await open());
      other = new WriterTurn(kysely, times, () => now);
    });

    it('is not waited for for ever, and comes when that one is lost', async () => {
      const { end } = await working(60_000);
      await expect(other.take(() => Promise.resolve())).rejects.toMatchObject(busy);
      now += 1_001;
      await expect(other.take(() => Promise.resolve('done'))).resolves.toBe('done');
      await end();
    });

    it('does not come while the work of that one goes on', async () => {
      const { end } = await working();
      now += 900;
      while ((await heldUntil()) < 1_900) await delay(1);
      now += 900;
      await expect(other.take(() => Promise.resolve())).rejects.toMatchObject(busy);
      await end();
      await expect(other.take(() => Promise.resolve('done'))).resolves.toBe('done');
    });

    it('ends the work of the one that lost its turn', async () => {
      const { signal, end } = await working();
      await kysely.updateTable('purpose_writer').set({ holder: 'other' }).execute();
      if (!signal.aborted) await once(signal, 'abort');
      await end();
      expect(await kysely.selectFrom('purpose_writer').select('holder').execute()).toEqual([
        { holder: 'other' },
      ]);
    });
  });

  it('has no endless line', async () => {
    const turn = new WriterTurn((await open()).kysely);
    const turns = Array.from({ length: 200 }, () => turn.take(() => Promise.resolve()));
    expect(() => turn.take(() => Promise.resolve())).toThrow(/cannot be reached/);
    await Promise.all(turns);
  });
});
