import { REPEAT_WINDOW_MS, RepeatCounter } from './repeat-counter';

describe('RepeatCounter', () => {
  let written: [string, number?][];
  let counter: RepeatCounter<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    written = [];
    const write = (one: string, count?: number) => {
      written.push(count === undefined ? [one] : [one, count]);
      return Promise.resolve();
    };
    counter = new RepeatCounter({ write, maxMembers: 2, nameless: () => 'others' });
  });
  afterEach(() => jest.useRealTimers());

  const add = (member: string, group = 'g') => counter.add({ group, member }, member);

  it('writes the first at once, and those of the next minute as one with their count', async () => {
    for (let i = 0; i < 5; i++) await add('a');
    expect(written).toEqual([['a']]);
    await jest.advanceTimersByTimeAsync(REPEAT_WINDOW_MS);
    expect(written).toEqual([['a'], ['a', 4]]);
  });

  it('writes nothing more where nothing followed, and begins again after a minute', async () => {
    await add('a');
    await jest.advanceTimersByTimeAsync(REPEAT_WINDOW_MS);
    await add('a');
    expect(written).toEqual([['a'], ['a']]);
  });

  it('names as many members of a group as it may, and counts the rest together', async () => {
    for (let round = 0; round < 2; round++) for (const one of 'abcdefgh') await add(one);
    await add('c', 'other group');
    expect(written).toEqual([['a'], ['b'], ['others'], ['c']]);
    await jest.advanceTimersByTimeAsync(REPEAT_WINDOW_MS);
    expect(written.slice(4)).toEqual([
      ['a', 1],
      ['b', 1],
      ['others', 11],
    ]);
  });

  it('has room for other members a minute later', async () => {
    for (const one of 'abc') await add(one);
    await jest.advanceTimersByTimeAsync(REPEAT_WINDOW_MS);
    await add('d');
    expect(written.at(-1)).toEqual(['d']);
  });

  it('loses none when it is closed', async () => {
    for (let i = 0; i < 3; i++) await add('a');
    await counter.close();
    expect(written).toEqual([['a'], ['a', 2]]);
  });
});
