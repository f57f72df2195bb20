import type { ItemPlan } from '../change';
import { lateEffects } from './late-effects';

const role = (roleId: string, divisionId = '*') => ({ roleId, divisionId });
const plan = (parts: Partial<ItemPlan>): ItemPlan => ({
  before: [],
  add: [],
  remove: [],
  inherited: [],
  ...parts,
});
const [old, one, two] = [role('old'), role('one'), role('two')];

describe('What a late write has made of a subject', () => {
  const change = plan({ before: [old], add: [one], remove: [old] });
  const rolledBack = plan({ before: [one], add: [old], remove: [one] });

  it('is nothing while the subject holds what it was brought to', () => {
    expect(lateEffects(change, rolledBack, [old])).toBeUndefined();
    expect(lateEffects(change, change, [one])).toBeUndefined();
  });

  it('is a grant that is back after it was taken away', () => {
    expect(lateEffects(change, rolledBack, [old, one])).toEqual({ missing: [], surplus: [one] });
  });

  it('is a grant that is gone after it was given back', () => {
    expect(lateEffects(change, rolledBack, [])).toEqual({ missing: [old], surplus: [] });
  });

  it('is both at once', () => {
    expect(lateEffects(change, rolledBack, [one])).toEqual({ missing: [old], surplus: [one] });
  });

  it('is not what somebody else has given or taken since', () => {
    expect(lateEffects(change, rolledBack, [old, two])).toBeUndefined();
    expect(lateEffects(change, rolledBack, [old, role('one', 'north')])).toBeUndefined();
    expect(lateEffects(plan({ add: [one] }), rolledBack, [])).toBeUndefined();
  });
});
