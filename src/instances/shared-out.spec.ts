import { sharedOut } from './shared-out';

describe('sharedOut', () => {
  it.each([
    [10, [], []],
    [10, [3, 4], [3, 4]],
    [10, [20, 20], [5, 5]],
    [10, [2, 20], [2, 8]],
    [10, [20, 2, 20], [4, 2, 4]],
    [11, [20, 20], [6, 5]],
    [1, [1, 1, 1], [1, 0, 0]],
    [0, [5, 5], [0, 0]],
  ])('of %d to those who want %j gives %j', (available, wants, parts) => {
    expect(sharedOut(available, wants)).toEqual(parts);
  });
});
