import { GroupCommit } from './group-commit';

/** Commits groups of numbers, each when a test says so. */
function heldCommit() {
  const groups: { items: readonly number[]; end: (failure?: Error) => void }[] = [];
  const commit = (items: readonly number[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = (failure?: Error) => (failure ? reject(failure) : resolve(items.map((item) => `#${item}`)));
      groups.push({ items, end });
    });
  return { groups, commit };
}

const aTurn = () => new Promise(setImmediate);

describe('GroupCommit', () => {
  it('commits together what comes together, and then what came meanwhile', async () => {
    const { groups, commit } = heldCommit();
    const group = new GroupCommit(commit);
    const first = Promise.all([group.add(1), group.add(2)]);
    await aTurn();
    const second = Promise.all([group.add(3), group.add(4)]);
    await aTurn();
    expect(groups.map(({ items }) => items)).toEqual([[1, 2]]);
    groups[0]?.end();
    expect(await first).toEqual(['#1', '#2']);
    await aTurn();
    groups[1]?.end();
    expect(await second).toEqual(['#3', '#4']);
  });

  it('fails those of a group that failed, and no others', async () => {
    const { groups, commit } = heldCommit();
    const group = new GroupCommit(commit);
    const first = Promise.allSettled([group.add(1), group.add(2)]);
    await aTurn();
    const second = group.add(3);
    groups[0]?.end(new Error('disk full'));
    expect((await first).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await aTurn();
    groups[1]?.end();
    expect(await second).toBe('#3');
  });

  it('commits at most 500 in one group, in the order in which they came', async () => {
    const sizes: number[] = [];
    const group = new GroupCommit((items: readonly number[]) => {
      sizes.push(items.length);
      return Promise.resolve(items);
    });
    const numbers = Array.from({ length: 1_200 }, (_, index) => index);
    expect(await Promise.all(numbers.map((number) => group.add(number)))).toEqual(numbers);
    expect(sizes).toEqual([500, 500, 200]);
  });

  it('is idle once everything was committed, and takes more after that', async () => {
    const group = new GroupCommit((items: readonly number[]) => Promise.resolve(items));
    await group.idle();
    const added = group.add(1);
    await group.idle();
    expect(group.size).toBe(0);
    expect([await added, await group.add(2)]).toEqual([1, 2]);
  });
});
