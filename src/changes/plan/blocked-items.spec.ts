import { blockedItems, type BlockingViolation } from './blocked-items';
import type { PlannedItem } from '../change';

const item = (subjectType: PlannedItem['subjectType'], subjectId: string): PlannedItem => ({
  subjectType,
  subjectId,
  plan: { before: [], add: [], remove: [], inherited: [] },
});
const violation = (id: string, ...groupIds: string[]) =>
  ({
    ruleId: 'rule',
    subject: { type: 'user', id },
    violation: { causes: [{ roleId: 'r' }, ...groupIds.map((groupId) => ({ roleId: 'r', groupId }))] },
  }) as unknown as BlockingViolation;

describe('blockedItems', () => {
  const items = [
    item('user', 'ada'),
    item('group', 'team'),
    item('user', 'bob'),
    item('oauth_client', 'ada'),
  ];

  it.each([
    ['who breaks a rule', [violation('ada')], [0]],
    ['a group by which somebody breaks one', [violation('nobody', 'team')], [1]],
    ['both, in the order of the plan', [violation('bob', 'team')], [1, 2]],
    ['nobody', [], []],
  ])('names the items of %s', (_, violations, positions) => {
    expect(blockedItems(items, violations)).toEqual(positions);
  });
});
