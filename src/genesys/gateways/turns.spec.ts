import { setImmediate } from 'node:timers/promises';
import { Turns } from './turns';

describe('Turns', () => {
  it('runs no more tasks at once than it has turns, in their order', async () => {
    const turns = new Turns(3);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const task = (i: number) => async () => {
      order.push(i);
      most = Math.max(most, ++running);
      await setImmediate();
      running--;
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => turns.take(task(i))));
    expect(most).toBe(3);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('gives the turn of a task that fails to the next', async () => {
    const turns = new Turns(1);
    const failed = turns.take(() => Promise.reject(new Error('failed')));
    const next = turns.take(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('failed');
    await expect(next).resolves.toBe('done');
  });
});
