import { Logger } from '@nestjs/common';
import { LastUse } from './last-use';

const NOON = Date.UTC(2026, 0, 1, 12);

const recorder = () => {
  const written: (readonly [string, string])[][] = [];
  const setLastUsed = jest.fn((times: ReadonlyMap<string, string>) => {
    written.push([...times]);
    return Promise.resolve();
  });
  return { written, store: { setLastUsed } };
};

describe('LastUse', () => {
  beforeAll(() => void Logger.overrideLogger(false));
  afterEach(() => void jest.useRealTimers());

  it('writes the latest use of each key once a minute, however often it is used', async () => {
    jest.useFakeTimers();
    const { store, written } = recorder();
    const uses = new LastUse(store);
    uses.start();
    for (let second = 0; second < 59; second++) uses.mark('a', NOON + second * 1_000);
    await jest.advanceTimersByTimeAsync(59_000);
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual([[['a', '2026-01-01T12:00:58.000Z']]]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(written).toHaveLength(1);
    await uses.stop();
  });

  it('keeps what could not be written for the next time', async () => {
    const { store, written } = recorder();
    store.setLastUsed.mockRejectedValueOnce(new Error('away'));
    const uses = new LastUse(store);
    uses.mark('a', NOON);
    const flushed = uses.flush();
    uses.mark('b', NOON);
    await flushed;
    await uses.flush();
    expect(written).toEqual([
      [
        ['b', '2026-01-01T12:00:00.000Z'],
        ['a', '2026-01-01T12:00:00.000Z'],
      ],
    ]);
  });

  it('writes what is left at the end', async () => {
    const { store, written } = recorder();
    const uses = new LastUse(store);
    uses.mark('a', NOON);
    await uses.stop();
    expect(written).toHaveLength(1);
  });
});
