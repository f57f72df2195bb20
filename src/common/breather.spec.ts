import { Breather } from './breather';

describe('Breather', () => {
  it('lets others have the event loop while long work is done', async () => {
    const breather = new Breather();
    const start = performance.now();
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    while (performance.now() - start < 60) if (breather.due()) await breather.breathe();
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('gives one work at a time its turn', async () => {
    const turns: string[] = [];
    const work = async (name: string) => {
      const breather = new Breather();
      for (let turn = 0; turn < 3; turn++) {
        await breather.breathe();
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
    expect(new Breather().due()).toBe(false);
  });
});
