import { mapBounded } from './map-bounded';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('mapBounded', () => {
  it('keeps the order of the items however they finish', async () => {
    const results = await mapBounded([3, 1, 2], 3, async (turns) => {
      for (let turn = 0; turn < turns; turn++) await tick();
      return turns * 10;
    });
    expect(results).toEqual([30, 10, 20]);
  });

  it('never has more under way than the limit', async () => {
    let underWay = 0;
    let most = 0;
    await mapBounded([...Array(20).keys()], 4, async () => {
      most = Math.max(most, ++underWay);
      await tick();
      underWay--;
    });
    expect(most).toBe(4);
  });

  it('starts nothing more after a failure', async () => {
    const started: number[] = [];
    const running = mapBounded([1, 2, 3, 4], 1, async (item) => {
      started.push(item);
      await tick();
      if (item === 2) throw new Error('no');
    });
    await expect(running).rejects.toThrow('no');
    expect(started).toEqual([1, 2]);
  });

  it('does nothing for no items', async () => {
    expect(await mapBounded([], 4, () => Promise.reject(new Error('never called')))).toEqual([]);
  });
});
