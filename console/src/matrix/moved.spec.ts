import { moved } from './moved';

const size = { rows: 1_000, columns: 200 };

describe('moved', () => {
  it.each([
    ['ArrowDown', [6, 5]],
    ['ArrowUp', [4, 5]],
    ['ArrowRight', [5, 6]],
    ['ArrowLeft', [5, 4]],
    ['PageDown', [15, 5]],
    ['PageUp', [0, 5]],
    ['Home', [5, 0]],
    ['End', [5, 199]],
  ])('%s leads from the sixth cell of the sixth row to %j', (key, [row, column]) => {
    expect(moved({ row: 5, column: 5 }, key, size, 10)).toEqual({ row, column });
  });

  it('begins at the first cell, and leaves other keys alone', () => {
    expect(moved(undefined, 'ArrowDown', size, 10)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 0, column: 0 }, 'a', size, 10)).toBeUndefined();
  });

  it('stays within the last row', () => {
    expect(moved({ row: 999, column: 0 }, 'PageDown', size, 10)).toEqual({ row: 999, column: 0 });
  });
});
