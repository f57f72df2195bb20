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

  it('is not due at once', () => {
    expect(new Breather().due()).toBe(false);
  });
});
