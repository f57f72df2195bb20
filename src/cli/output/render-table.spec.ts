import { renderTable } from './render-table';

describe('renderTable', () => {
  it('lines up columns, wide characters too', () => {
    const table = {
      columns: ['name', 'userId', 'active'],
      rows: [
        ['王小明', 1, true],
        ['Ann', 22, false],
        [undefined, null, ''],
      ],
    };
    expect(renderTable(table).split('\n')).toEqual([
      'Name    User id  Active',
      '王小明  1        yes',
      'Ann     22       no',
      '',
    ]);
  });

  it.each([
    ['an escape sequence', '\u001b[31mred', '\\u001b[31mred'],
    ['a line break', 'a\r\nb', 'a\\u000d\\u000ab'],
    ['a C1 control', '\u009b2J', '\\u009b2J'],
    ['a turned direction', 'a\u202eb', 'a\\u202eb'],
    ['an invisible tag', '\u{e0041}', '\\udb40\\udc41'],
    ['half a character', '\ud800', '\\ud800'],
  ])('writes out %s', (_what, name, written) => {
    expect(renderTable({ columns: ['name'], rows: [[name]] })).toBe(`Name\n${written}`);
  });

  it('keeps the joiners that words and families need', () => {
    const name = 'می\u200cخواهم 👩\u200d🚒';
    expect(renderTable({ columns: ['name'], rows: [[name]] })).toBe(`Name\n${name}`);
  });
});
