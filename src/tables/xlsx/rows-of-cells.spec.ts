import fc from 'fast-check';
import { listText } from '../list-text';
import { rowsOfCells } from './rows-of-cells';

const MOST = 32_767;
const long = Array.from({ length: 2_000 }, (_, number) => `routing:queue:action-number-${number}`);

describe('rowsOfCells', () => {
  it.each([[[1, 'a', true, null]], [[['a', 'b'], 1]], [[[], []]], [[]]])('leaves %j as it is', (row) => {
    expect(rowsOfCells(row)).toEqual([row]);
  });

  it('goes on in further rows with what does not fit, and repeats the rest', () => {
    const rows = rowsOfCells(['ada', long, ['short']]);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(([name]) => name)).toEqual(rows.map(() => 'ada'));
    expect(rows.flatMap(([, list]) => list)).toEqual(long);
    expect(rows.map(([, , list]) => list)).toEqual([['short'], ...rows.slice(1).map(() => null)]);
  });

  it('loses nothing and fills no cell beyond its limit', () => {
    const item = fc.integer({ min: 0, max: 20_000 }).map((length) => 'x'.repeat(length));
    const property = fc.property(fc.array(fc.array(item, { maxLength: 6 }), { maxLength: 3 }), (row) => {
      const rows = rowsOfCells(row);
      for (const [column, list] of row.entries()) {
        const parts = rows.map((cells) => (cells[column] ?? []) as string[]);
        expect(parts.flat()).toEqual(list);
        for (const part of parts) expect(listText(part).length).toBeLessThanOrEqual(MOST);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
