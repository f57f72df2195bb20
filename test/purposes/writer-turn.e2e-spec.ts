import { setTimeout as delay } from 'node:timers/promises';
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

  it('does not wait for ever, and comes when the other instance is lost', async () => {
    const { kysely } = await open();
    let now = Date.parse('2026-01-01T00:00:00.000Z');
    const lost = new WriterTurn(kysely, { turnMs: 1_000, patienceMs: 0 }, () => now);
    void lost.take(() => new Promise(() => undefined));
    await delay(50);
    const other = new WriterTurn(kysely, { turnMs: 1_000, patienceMs: 0 }, () => now);
    await expect(other.take(() => Promise.resolve())).rejects.toMatchObject({
      code: 'purposes_busy',
      status: 503,
    });
    now += 1_001;
    await expect(other.take(() => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('has no endless line', async () => {
    const turn = new WriterTurn((await open()).kysely);
    const turns = Array.from({ length: 200 }, () => turn.take(() => Promise.resolve()));
    expect(() => turn.take(() => Promise.resolve())).toThrow(/cannot be reached/);
    await Promise.all(turns);
  });
});
