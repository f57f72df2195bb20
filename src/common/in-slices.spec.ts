import { Yielder } from './yielder';
import { inSlices } from './in-slices';

describe('inSlices', () => {
  it('gives what the steps come to', async () => {
    function* sum(): Generator<void, number> {
      let total = 0;
      for (let i = 1; i <= 100; i++) {
        total += i;
        yield;
      }
      return total;
    }
    expect(await inSlices(sum(), new Yielder())).toBe(5_050);
  });

  it('lets others have a turn while it goes on', async () => {
    let done = false;
    function* busyFor(ms: number): Generator<void, void> {
      const end = performance.now() + ms;
      while (performance.now() < end) yield;
    }
    const work = inSlices(busyFor(100), new Yielder()).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(done).toBe(false);
    await work;
  });

  it('fails with what the steps throw', async () => {
    function* failing(): Generator<void, void> {
      throw new Error('broken');
    }
    await expect(inSlices(failing(), new Yielder())).rejects.toThrow('broken');
  });
});
