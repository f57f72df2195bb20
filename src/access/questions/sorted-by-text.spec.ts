import { sortedByText } from './sorted-by-text';

describe('sortedByText', () => {
  it('makes lists equal that say the same in another order, or more than once', () => {
    expect(sortedByText([{ a: 2 }, { a: 1 }, { a: 2 }])).toEqual(sortedByText([{ a: 1 }, { a: 2 }]));
  });

  it('leaves the list itself as it is', () => {
    const list = [2, 1];
    expect(sortedByText(list)).toEqual([1, 2]);
    expect(list).toEqual([2, 1]);
  });
});
