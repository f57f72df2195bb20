import fc from 'fast-check';
import { InvalidRequestError } from '../common/errors';
import { readCsv } from './read-csv';

function thrownBy(work: () => unknown): InvalidRequestError {
  try {
    work();
  } catch (error) {
    return error as InvalidRequestError;
  }
  throw new Error('nothing was thrown');
}

describe('readCsv', () => {
  it.each([
    [
      'plain cells',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends of Windows and a mark at the start',
      '\uFEFFa,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quotes, separators and line ends in quotes', '"a""b","c,d\ne"', [['a"b', 'c,d\ne']]],
    ['empty lines, which it leaves out', 'a\n\n\nb', [['a'], ['b']]],
    ['an empty last cell', 'a,', [['a', '']]],
    [
      'semicolons',
      'x;y;z\na;b,c;d',
      [
        ['x', 'y', 'z'],
        ['a', 'b,c', 'd'],
      ],
    ],
    [
      'tabs',
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'separators in a quoted header',
      '";;",a\nb,c',
      [
        [';;', 'a'],
        ['b', 'c'],
      ],
    ],
    ['separators behind a quote in a quoted header', '"a"";;;"\tb', [['a";;;', 'b']]],
    ['a line that says how cells are separated', '\uFEFFsep=;\r\na;b', [['a', 'b']]],
    ['that line with a separator of its own', 'sep=|\na|b,c', [['a', 'b,c']]],
    [
      'rows of empty cells, which it leaves out',
      'a,b\n,,\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r\nc,d\ne,f',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(readCsv(text, 10).map(({ cells }) => cells)).toEqual(rows);
  });

  it.each([
    ['a quote that is not closed', '"a'],
    ['text behind a quote', '"a"b'],
    ['too many rows', 'a\nb\nc\nd'],
    ['too many columns', 'a,'.repeat(30)],
  ])('refuses %s', (_, text) => {
    expect(() => readCsv(text, 2)).toThrow('request is invalid');
  });

  it('says in which line of the file a row begins', () => {
    const text = 'sep=,\na,b\n\nc,"d\ne"\n,,\nf,g';
    expect(readCsv(text, 10).map(({ line }) => line)).toEqual([2, 4, 7]);
  });

  it.each([
    ['a,b\n"c,d', 2],
    ['sep=,\na,b\nc,"d"e', 3],
    ['a\nb\n\nc', 4],
  ])('points at the line of a fault: %j', (text, line) => {
    const { errors } = thrownBy(() => readCsv(text, 2));
    expect(errors[0]?.pointer).toBe(`/body/lines/${line}`);
  });

  it('gives back whatever was quoted', () => {
    // A row needs something in it, and white space around a cell is not kept.
    const cell = fc.string().map((text) => text.trim());
    const cells = fc
      .array(cell, { minLength: 2, maxLength: 5 })
      .filter((row) => row.some((text) => text !== ''));
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(readCsv(text, 10).map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
