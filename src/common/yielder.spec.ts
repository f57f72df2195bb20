import { Yielder } from './yielder';

describe('Yielder', () => {
  it('lets others have the event loop while long work is done', async () => {
    const yielder = new Yielder();
    const limit = performance.now() + 30_000;
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    while (turns <= 2 && performance.now() < limit) if (yielder.due()) await yielder.yield();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('gives one work at a time its turn', async () => {
    const turns: string[] = [];
    const work = async (name: string) => {
      const yielder = new Yielder();
      for (let turn = 0; turn < 3; turn++) {
        await yielder.yield();
        turns.push(name);
      }
    };
    const works = ['a', 'b', 'c'].map(work);
    const passes: number[] = [];
    const look = () => {
      passes.push(turns.length);
      if (turns.length < 9) setImmediate(look);
    };
    setImmediate(look);
    await Promise.all(works);
    expect(turns.join('')).toBe('abcabcabc');
    const most = Math.max(...passes.map((done, i) => done - (passes[i - 1] ?? 0)));
    expect(most).toBe(1);
  });

  it('is not due at once', () => {
    expect(new Yielder().due()).toBe(false);
  });
});
