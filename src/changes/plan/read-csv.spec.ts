import fc from 'fast-check';
import { readCsv } from './read-csv';
import { itemsOfCsv } from './items-of-csv';

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
  ])('reads %s', (_, text, rows) => {
    expect(readCsv(text, 10)).toEqual(rows);
  });

  it.each([
    ['a quote that is not closed', '"a'],
    ['text behind a quote', '"a"b'],
    ['too many rows', 'a\nb\nc\nd'],
    ['too many columns', ','.repeat(30)],
  ])('refuses %s', (_, text) => {
    expect(() => readCsv(text, 2)).toThrow('not valid');
  });

  it('gives back whatever was quoted', () => {
    const cells = fc.array(fc.string(), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 5 }), (rows) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(readCsv(text, 10)).toEqual(rows);
      }),
    );
  });
});

describe('itemsOfCsv', () => {
  const header = 'action,subjectType,subjectId,roleId,divisionId\n';

  it('puts rows that replace together by subject', () => {
    const items = itemsOfCsv(`${header}replace,user,ada,a,*\nadd,user,bob,b,*\nreplace,user,ada,c,*`);
    expect(items).toMatchObject([
      { kind: 'grants_replaced', subjectId: 'ada', grants: [{ roleId: 'a' }, { roleId: 'c' }] },
      { kind: 'grant_added', subjectId: 'bob', roleId: 'b', divisionId: '*' },
    ]);
  });

  it.each([
    ['another header', 'subject,role\na,b'],
    ['a row with too few cells', `${header}add,user,ada`],
    ['an unknown action', `${header}grant,user,ada,a,*`],
  ])('refuses %s', (_, text) => {
    expect(() => itemsOfCsv(text)).toThrow('not valid');
  });
});
