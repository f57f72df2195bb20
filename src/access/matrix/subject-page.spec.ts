import { PAGE_SIZE, SubjectPage, SubjectState, type SubjectRow } from './subject-page';

const { absent, active, inactive } = SubjectState;

function rowOf(page: SubjectPage, slot: number): SubjectRow {
  const pairs = [...page.cells.subarray(page.startOf(slot), page.startOf(slot + 1))];
  return { state: page.stateOf(slot), pairs };
}

const rows: SubjectRow[] = [
  { state: active, pairs: [1, 2, 3, 4] },
  { state: inactive, pairs: [] },
  { state: active, pairs: [5, 6] },
];

describe('SubjectPage', () => {
  it('holds a row for each slot, and absent ones behind the last', () => {
    const page = SubjectPage.of(rows);
    expect([0, 1, 2, 3, PAGE_SIZE - 1].map((slot) => rowOf(page, slot))).toEqual([
      ...rows,
      { state: absent, pairs: [] },
      { state: absent, pairs: [] },
    ]);
  });

  it.each<[string, number, SubjectRow]>([
    ['longer', 0, { state: inactive, pairs: [9, 9, 8, 8, 7, 7] }],
    ['shorter', 0, { state: active, pairs: [] }],
    ['of the same length', 2, { state: active, pairs: [7, 8] }],
    ['the first of its slot', 3, { state: active, pairs: [7, 8] }],
    ['in the last slot', PAGE_SIZE - 1, { state: active, pairs: [7, 8] }],
  ])('replaces a row by one that is %s, in a copy', (_, slot, row) => {
    const page = SubjectPage.of(rows);
    const changed = page.with(slot, row);
    const others = [0, 1, 2, 3, PAGE_SIZE - 1].filter((other) => other !== slot);
    expect(rowOf(changed, slot)).toEqual(row);
    expect(others.map((other) => rowOf(changed, other))).toEqual(others.map((other) => rowOf(page, other)));
    expect(rowOf(page, 0)).toEqual(rows[0]);
  });

  it('lets go of the pairs of a role, in a copy', () => {
    const page = SubjectPage.of(rows);
    const changed = page.withoutRoles(new Set([1]));
    expect([0, 1, 2, 3, PAGE_SIZE - 1].map((slot) => rowOf(changed, slot))).toEqual([
      { state: active, pairs: [3, 4] },
      ...rows.slice(1),
      { state: absent, pairs: [] },
      { state: absent, pairs: [] },
    ]);
    expect(rowOf(page, 0)).toEqual(rows[0]);
  });

  it('stays the same where nobody has a role that goes', () => {
    const page = SubjectPage.of(rows);
    expect(page.withoutRoles(new Set([2, 4]))).toBe(page);
  });

  it('tells what somebody active holds, and nothing of others', () => {
    const page = SubjectPage.of([...rows, { state: inactive, pairs: [7, 8] }]);
    expect([0, 1, 2, 3, 4].map((slot) => [...page.activeRow(slot)])).toEqual([
      [1, 2, 3, 4],
      [],
      [5, 6],
      [],
      [],
    ]);
  });
});
