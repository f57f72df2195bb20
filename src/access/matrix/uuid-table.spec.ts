import { UuidTable } from './uuid-table';

const uuid = (n: number) => `c0ffee00-1234-4abc-9def-${n.toString(16).padStart(12, '0')}`;

function tableOf(ids: readonly string[]): UuidTable {
  const table = new UuidTable();
  for (const [number, id] of ids.entries()) table.add(id, number);
  return table;
}

describe('UuidTable', () => {
  it('finds each of many neighbours again', () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => uuid(i));
    const table = tableOf(ids);
    expect(ids.map((id) => table.numberOf(id))).toEqual(ids.map((_, i) => i));
    expect(table.numberOf(uuid(5_000))).toBe(-1);
  });

  it.each([8, 13, 18, 23])('does not take a text without the dash at %i for a UUID', (at) => {
    const text = `${uuid(1).slice(0, at)}0${uuid(1).slice(at + 1)}`;
    expect(new UuidTable().add(text, 0)).toBe(false);
  });

  it.each([0, 7, 9, 14, 19, 24, 35])('tells ids apart that differ at %i only', (at) => {
    const id = '00000000-0000-0000-0000-000000000000';
    const other = `${id.slice(0, at)}f${id.slice(at + 1)}`;
    const table = tableOf([id, other]);
    expect([table.numberOf(id), table.numberOf(other)]).toEqual([0, 1]);
  });

  it.each([
    ['a capital', uuid(10).toUpperCase()],
    ['a digit of another script', uuid(1).replace('c0ffee', 'c0ffe\u0665')],
    ['a sign', uuid(1).replace('1234', '-234')],
    ['one digit less', uuid(1).slice(1)],
    ['one digit more', `${uuid(1)}0`],
    ['no digit at all', ''],
  ])('takes no id with %s', (_, id) => {
    const table = tableOf([uuid(1), uuid(10)]);
    expect(table.add(id, 7)).toBe(false);
    expect(table.numberOf(id)).toBe(-1);
    expect(table.numberOf(uuid(1))).toBe(0);
  });
});
