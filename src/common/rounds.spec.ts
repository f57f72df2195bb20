import { Rounds } from './rounds';

describe('Rounds', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('has the work done after each pause, one round after the other', async () => {
    let rounds = 0;
    let ended!: () => void;
    const work = () => new Promise<void>((resolve) => ((rounds += 1), (ended = resolve)));
    const under = new Rounds(1_000, work);
    under.start();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(rounds).toBe(1);
    ended();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(rounds).toBe(2);
  });

  it('ends after the round that is under way, and begins no other', async () => {
    let ended!: () => void;
    let rounds = 0;
    const under = new Rounds(1_000, () => new Promise<void>((resolve) => ((rounds += 1), (ended = resolve))));
    under.start();
    await jest.advanceTimersByTimeAsync(1_000);
    let isOver = false;
    const end = under.end().then(() => (isOver = true));
    await jest.advanceTimersByTimeAsync(10);
    expect([under.isEnding, isOver]).toEqual([true, false]);
    ended();
    await end;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(rounds).toBe(1);
  });
});
