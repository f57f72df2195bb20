import type { Condition } from '../model/snapshot';
import { coverageOf } from './coverage';

const conditions: Condition[] = [{ unreadable: true }];
const plain = (divisionId: string) => ({ roleId: 'r', divisionId });
const onCondition = (divisionId: string) => ({ roleId: 'r', divisionId, conditions });

describe('coverageOf', () => {
  it.each([
    ['nothing', [], false, [], []],
    [
      'grants in divisions, sorted and each once',
      [plain('b'), plain('a'), plain('b')],
      false,
      ['a', 'b'],
      [],
    ],
    ['a grant in all divisions beside others', [plain('a'), plain('*'), onCondition('b')], true, [], []],
    ['conditional grants', [onCondition('b'), onCondition('a')], false, [], ['a', 'b']],
    ['a conditional grant where it is held plainly', [onCondition('a'), plain('a')], false, ['a'], []],
    [
      'a conditional grant in all divisions beside others',
      [onCondition('*'), plain('a'), onCondition('b')],
      false,
      ['a'],
      ['*'],
    ],
  ])('of %s', (_, sources, everywhere, divisionIds, conditionalDivisionIds) => {
    expect(coverageOf(sources, true)).toEqual({ everywhere, divisionIds, conditionalDivisionIds });
  });

  it.each([
    ['a plain grant', [plain('a')], true, []],
    ['a conditional grant', [onCondition('a')], false, ['*']],
  ])(
    'of %s in any division is everywhere when divisions do not matter',
    (_, sources, everywhere, elsewhere) => {
      const expected = { everywhere, divisionIds: [], conditionalDivisionIds: elsewhere };
      expect(coverageOf(sources, false)).toEqual(expected);
    },
  );
});
