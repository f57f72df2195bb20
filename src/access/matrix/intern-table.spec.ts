import { InternTable, NOT_INTERNED } from './intern-table';

const uuid = 'c0ffee00-1234-4abc-9def-00112233aabb';

describe('InternTable', () => {
  it('gives each id a number of its own, in order of arrival', () => {
    const ids = [
      '',
      'a',
      'A',
      'a:b',
      'a\0b',
      '\u00e9',
      'e\u0301',
      '__proto__',
      'constructor',
      uuid,
      uuid.toUpperCase(),
    ];
    const table = new InternTable();
    expect(ids.map((id) => table.intern(id))).toEqual(ids.map((_, i) => i));
    expect(ids.map((id) => table.numberOf(id))).toEqual(ids.map((_, i) => i));
    expect(table.size).toBe(ids.length);
  });

  it('gives an id the same number again', () => {
    const table = new InternTable();
    for (const id of ['a', uuid, 'a', uuid]) table.intern(id);
    expect([table.numberOf('a'), table.numberOf(uuid), table.size]).toEqual([0, 1, 2]);
  });

  it.each(['', 'toString', '__proto__', uuid])('does not know %p before it was interned', (id) => {
    expect(new InternTable().numberOf(id)).toBe(NOT_INTERNED);
  });
});
