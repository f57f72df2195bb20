import { setImmediate } from 'node:timers/promises';
import { ConcurrencyLimit } from './concurrency-limit';

describe('A concurrency limit', () => {
  it('runs no more tasks at once than it allows, in their order', async () => {
    const limit = new ConcurrencyLimit(3);
    let running = 0;
    let most = 0;
    const order: number[] = [];
    const task = (i: number) => async () => {
      order.push(i);
      most = Math.max(most, ++running);
      await setImmediate();
      running--;
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => limit.run(task(i))));
    expect(most).toBe(3);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
  });

  it('begins the next task only when one ends', async () => {
    const limit = new ConcurrencyLimit(2);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (number: number) =>
      limit.run(() => {
        begun.push(number);
        return new Promise<number>((resolve) => ends.push(() => resolve(number)));
      });
    const works = [1, 2, 3, 4].map(work);
    expect(begun).toEqual([1, 2]);
    for (const one of [0, 1, 2, 3]) {
      ends[one]!();
      await works[one];
      await setImmediate();
    }
    expect(begun).toEqual([1, 2, 3, 4]);
    expect(await Promise.all(works)).toEqual([1, 2, 3, 4]);
  });

  it('gives the place of a task that fails to the next', async () => {
    const limit = new ConcurrencyLimit(1);
    const failed = limit.run(() => Promise.reject(new Error('failed')));
    const next = limit.run(() => Promise.resolve('done'));
    await expect(failed).rejects.toThrow('failed');
    await expect(next).resolves.toBe('done');
  });

  it('refuses when too many wait', async () => {
    const limit = new ConcurrencyLimit(2, { maxWaiting: 20, refusal: () => new Error('busy') });
    await expect(limit.run(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const never = () => new Promise<void>(() => undefined);
    for (let i = 0; i < 22; i++) void limit.run(never);
    await expect(limit.run(never)).rejects.toThrow('busy');
  });
});
