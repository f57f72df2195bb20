import type { ItemOutcome, ItemState, StoredItem } from '../change';
import { itemsDone, plannedItems } from './reported-items';

const role = (roleId: string) => ({ roleId, divisionId: '*' });
const plan = { before: [role('old')], add: [role('one'), role('two')], remove: [role('old')], inherited: [] };

function item(state: ItemState, outcome: ItemOutcome | null = null): StoredItem {
  return {
    changeId: 'change',
    position: 0,
    subjectType: 'user',
    subjectId: 'ada',
    plan,
    state,
    outcome,
    calls: 0,
    attempts: 0,
    revision: null,
    finishedAt: null,
  };
}

describe('The items that a report is of', () => {
  it('are those that are not left alone, as long as nothing is written', () => {
    const planned = item('planned');
    expect(plannedItems([planned, item('skipped', { code: 'nothing_to_do' })])).toEqual([planned]);
  });

  it.each<[string, ItemState, ItemOutcome, { add: string[]; remove: string[] } | undefined]>([
    ['was written', 'applied', { code: 'written' }, { add: ['one', 'two'], remove: ['old'] }],
    ['was so already', 'applied', { code: 'already_applied' }, undefined],
    ['was skipped', 'skipped', { code: 'blocked' }, undefined],
    ['drifted', 'drifted', { code: 'not_as_planned', missing: [role('one')], surplus: [] }, undefined],
    [
      'drifted once Genesys was told',
      'drifted',
      { code: 'not_as_planned', writeAttempted: true, missing: [role('one')], surplus: [role('else')] },
      { add: ['two'], remove: ['old'] },
    ],
    [
      'was refused as a whole',
      'refused',
      { code: 'refused', writeAttempted: true, missing: plan.add, surplus: plan.remove },
      undefined,
    ],
    [
      'was refused in part',
      'refused',
      { code: 'refused', writeAttempted: true, missing: [role('two')], surplus: plan.remove },
      { add: ['one'], remove: [] },
    ],
    [
      'failed in part',
      'failed',
      { code: 'not_visible', writeAttempted: true, missing: [], surplus: [role('old')] },
      { add: ['one', 'two'], remove: [] },
    ],
    [
      'failed, and nobody knows how far it came',
      'failed',
      { code: 'internal_error', writeAttempted: true },
      undefined,
    ],
  ])('tell of one that %s what was done', (_, state, outcome, done) => {
    const names = (grants: readonly { roleId: string }[]) => grants.map(({ roleId }) => roleId).sort();
    const told = itemsDone([item(state, outcome)]).map(({ plan: { add, remove } }) => ({
      add: names(add),
      remove: names(remove),
    }));
    expect(told).toEqual(done === undefined ? [] : [done]);
  });

  it.each<ItemState>(['planned', 'reading', 'writing', 'verifying'])(
    'leave out one that is still %s',
    (state) => {
      expect(itemsDone([item(state)])).toEqual([]);
    },
  );
});
