import { Yielder } from './yielder';
import { sortedBy } from './sorted-by';

describe('sortedBy', () => {
  it.each([0, 1, 511, 512, 513, 1_024, 5_000])('sorts %d items as a plain sort does', async (size) => {
    const list = Array.from({ length: size }, (_, i) => String((i * 7_919) % 10_007));
    expect(await sortedBy(list, (text) => text, new Yielder())).toEqual(list.toSorted());
  });

  it('leaves the list as it was', async () => {
    const list = ['b', 'a'];
    await sortedBy(list, (text) => text, new Yielder());
    expect(list).toEqual(['b', 'a']);
  });
});
