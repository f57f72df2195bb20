import fc from 'fast-check';
import type { Decided } from '../decisions/decided-item';
import type { ReviewItem } from '../items/review-item';
import { matchSheet } from './match-sheet';
import type { SheetLine } from './read-sheet';
import { sheetTag } from './sheet-tag';

const keep: Decided = { decision: 'keep', target: null, reason: null };
const ids = { subjectId: 'bob', roleId: 'agent', divisionId: 'north' };
const item = (position: number, version = 1) => ({ position, version, ...ids }) as ReviewItem;
const line = (at: number, position: number, more: Partial<SheetLine> = {}): SheetLine => ({
  line: at,
  position,
  version: 1,
  ...ids,
  decided: keep,
  ...more,
});
const match = (lines: SheetLine[], items: ReviewItem[]) => matchSheet({ lines, faults: [] }, items);

describe('A sheet and the items that it is about', () => {
  it('decides about those with a decision', () => {
    const lines = [line(2, 7), line(3, 5, { decided: undefined })];
    expect(match(lines, [item(5), item(7)])).toEqual({
      faults: [],
      choices: [{ item: item(7), decided: keep, place: '/body/lines/2' }],
    });
  });

  it.each([
    ['unknown', [line(2, 5), line(3, 6)], '/body/lines/3', 'names item 6, which is not open'],
    ['doubled', [line(2, 5), line(3, 5)], '/body/lines/3', 'names item 5 again, as line 2 does'],
    ['outdated', [line(2, 5, { version: 3 })], '/body/lines/2', 'is of version 3 of item 5, which is 1'],
    ['of other access', [line(2, 5, { roleId: 'boss' })], '/body/lines/2', 'names other access than item 5'],
    ['missing', [], '/items/5', 'has no line'],
  ])('names a line that is %s', (_, lines, pointer, detail) => {
    const { faults } = match(lines, [item(5)]);
    expect(faults).toMatchObject([{ pointer, detail: expect.stringContaining(detail) as string }]);
  });

  it('is without a fault exactly where each item has one line and no line is about another', () => {
    const positions = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5 })), positions, (known, named) => {
        const lines = named.map((position, at) => line(at + 2, position));
        const { faults } = match(
          lines,
          known.map((position) => item(position)),
        );
        const isRight = JSON.stringify([...named].sort()) === JSON.stringify([...known].sort());
        expect(faults.length === 0).toBe(isRight);
      }),
    );
  });
});

describe('The tag of a set of items', () => {
  it.each([
    [[item(1), item(2)], [item(1), item(2)], true],
    [[item(1), item(2)], [item(1), item(2, 2)], false],
    [[item(1), item(2)], [item(1)], false],
    [[item(1), item(12)], [item(11), item(2)], false],
    [[], [item(1)], false],
  ])('of %j and %j is the same: %s', (one, other, expected) => {
    expect(sheetTag(one) === sheetTag(other)).toBe(expected);
  });
});
