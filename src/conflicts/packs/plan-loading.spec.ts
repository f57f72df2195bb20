import type { StoredRule } from '../rules/stored-rule';
import { planLoading } from './plan-loading';
import { exclusionRule, type RulePack } from './rule-pack';

const about = { name: 'Name', rationale: 'Because.', severity: 'low' } as const;
const one = exclusionRule({ key: 'one', ...about }, ['a:b:c'], ['d:e:f']);
const two = exclusionRule({ key: 'two', ...about }, ['a:b:c'], ['g:h:i']);
const pack = (...rules: RulePack['rules']): RulePack => ({
  name: 'p',
  version: '1.0.0',
  description: '',
  rules,
});

/** The rule as loading the pack for the first time leaves it. */
const loaded = (rule: RulePack['rules'][number], over: Partial<StoredRule> = {}): StoredRule => {
  const [step] = planLoading(pack(rule), [], 'Somebody');
  const by = { type: 'api_key', id: 'k' } as const;
  return {
    id: rule.key,
    version: 1,
    content: step!.content,
    origin: { pack: 'p', key: rule.key, version: '1.0.0', wrote: 1 },
    createdAt: '',
    createdBy: by,
    updatedAt: '',
    updatedBy: by,
    ...over,
  };
};
const outcomes = (next: RulePack, stored: StoredRule[]) =>
  planLoading(next, stored, 'Somebody else').map(({ key, outcome }) => [key, outcome]);

describe('Loading a pack', () => {
  it('creates what is not there, for the owner who is named', () => {
    expect(outcomes(pack(one, two), [loaded(one)])).toEqual([
      ['one', 'unchanged'],
      ['two', 'created'],
    ]);
    expect(planLoading(pack(two), [], 'Ada')[0]?.content).toMatchObject({
      owner: 'Ada',
      mode: 'warn',
      enabled: true,
    });
  });

  it('brings a rule to what the pack says now, and leaves its owner', () => {
    const [step] = planLoading(pack({ ...one, severity: 'high' }), [loaded(one)], 'Somebody else');
    expect(step).toMatchObject({ outcome: 'updated', content: { severity: 'high', owner: 'Somebody' } });
  });

  it('keeps what somebody edited', () => {
    expect(outcomes(pack({ ...one, severity: 'high' }), [loaded(one, { version: 2 })])).toEqual([
      ['one', 'kept'],
    ]);
  });

  it('updates again what it has updated before', () => {
    const origin = { pack: 'p', key: 'one', version: '1.0.0', wrote: 2 };
    const stored = loaded(one, { version: 2, origin });
    expect(outcomes(pack({ ...one, severity: 'high' }), [stored])).toEqual([['one', 'updated']]);
  });

  it('says which rules the pack does not have any more', () => {
    expect(outcomes(pack(two), [loaded(one), loaded(two)])).toEqual([
      ['two', 'unchanged'],
      ['one', 'obsolete'],
    ]);
  });
});
