import { FOLD_MS, Folding } from './folding';

describe('Folding', () => {
  let written: [string, number?][];
  let folding: Folding<string>;

  beforeEach(() => {
    jest.useFakeTimers();
    written = [];
    const write = (one: string, count?: number) => {
      written.push(count === undefined ? [one] : [one, count]);
      return Promise.resolve();
    };
    folding = new Folding({ write, maxMembers: 2, nameless: () => 'others' });
  });
  afterEach(() => jest.useRealTimers());

  const add = (member: string, group = 'g') => folding.add({ group, member }, member);

  it('writes the first at once, and those of the next minute as one with their count', async () => {
    for (let i = 0; i < 5; i++) await add('a');
    expect(written).toEqual([['a']]);
    await jest.advanceTimersByTimeAsync(FOLD_MS);
    expect(written).toEqual([['a'], ['a', 4]]);
  });

  it('writes nothing more where nothing followed, and begins again after a minute', async () => {
    await add('a');
    await jest.advanceTimersByTimeAsync(FOLD_MS);
    await add('a');
    expect(written).toEqual([['a'], ['a']]);
  });

  it('names as many members of a group as it may, and counts the rest together', async () => {
    for (let round = 0; round < 2; round++) for (const one of 'abcdefgh') await add(one);
    await add('c', 'other group');
    expect(written).toEqual([['a'], ['b'], ['others'], ['c']]);
    await jest.advanceTimersByTimeAsync(FOLD_MS);
    expect(written.slice(4)).toEqual([
      ['a', 1],
      ['b', 1],
      ['others', 11],
    ]);
  });

  it('has room for other members a minute later', async () => {
    for (const one of 'abc') await add(one);
    await jest.advanceTimersByTimeAsync(FOLD_MS);
    await add('d');
    expect(written.at(-1)).toEqual(['d']);
  });

  it('loses none when it is closed', async () => {
    for (let i = 0; i < 3; i++) await add('a');
    await folding.close();
    expect(written).toEqual([['a'], ['a', 2]]);
  });
});
