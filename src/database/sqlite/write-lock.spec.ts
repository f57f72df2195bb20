import { DatabaseBusyError } from '../database.errors';
import { WriteLock } from './write-lock';

describe('WriteLock', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('goes to one at a time, in the order of asking', async () => {
    const lock = new WriteLock(1_000);
    const order: string[] = [];
    await lock.acquire();
    const waiting = ['a', 'b'].map((name) => lock.acquire().then(() => order.push(name)));
    lock.release();
    await waiting[0];
    expect(order).toEqual(['a']);
    lock.release();
    await waiting[1];
    expect(order).toEqual(['a', 'b']);
  });

  it('is free again when all have released it', async () => {
    const lock = new WriteLock(1_000);
    await lock.acquire();
    lock.release();
    await expect(lock.acquire()).resolves.toBeUndefined();
  });

  it('passes over those who gave up waiting', async () => {
    const lock = new WriteLock(1_000);
    await lock.acquire();
    const impatient = expect(lock.acquire()).rejects.toThrow(DatabaseBusyError);
    jest.advanceTimersByTime(500);
    const patient = lock.acquire();
    jest.advanceTimersByTime(500);
    await impatient;
    lock.release();
    await expect(patient).resolves.toBeUndefined();
  });

  it('leaves no timer behind', async () => {
    const lock = new WriteLock(1_000);
    await lock.acquire();
    const next = lock.acquire();
    lock.release();
    await next;
    expect(jest.getTimerCount()).toBe(0);
  });
});
