import { clientUse } from './client-use';
import type { RecordedCalls } from './recorded-calls';
import type { HeldPermissions } from './held-permissions';
import { operationKey, type OperationNeeds, type OperationTable } from './operation-needs';

const table: OperationTable = {
  asOf: '2026-11-30',
  operations: new Map<string, OperationNeeds>([
    ['GET /a', { kind: 'any', permissions: ['a:a:view'] }],
    ['POST /a', { kind: 'all', permissions: ['a:a:add', 'a:a:view'] }],
    ['PUT /a/{}', { kind: 'any', permissions: ['admin', 'a:a:edit', 'a:a:manage'] }],
    ['PUT /m', { kind: 'any', permissions: ['a:a:manage'] }],
    ['GET /free', { kind: 'not_listed' }],
  ]),
};
const called = (operation: string, counts: Partial<RecordedCalls> = { succeeded: 1 }): RecordedCalls => ({
  operation,
  succeeded: 0,
  refused: 0,
  undecided: 0,
  ...counts,
});
const everywhere = (held: string[]): HeldPermissions => ({
  permissions: new Set(held),
  has: (permission) => held.includes(permission),
  isEverywhere: (permission) => held.includes(permission),
  covers: () => true,
});
const use = (held: string[], calls?: RecordedCalls[]) => clientUse(everywhere(held), { table, calls });

describe('clientUse', () => {
  it('tells what is used from what is held and never used', () => {
    const found = use(['a:a:view', 'b:b:view'], [called('GET /a')]);
    expect(Object.fromEntries(found.held)).toEqual({ 'a:a:view': 'used', 'b:b:view': 'never_used' });
    expect(found.sufficient).toEqual(['a:a:view']);
    expect(found.lacking).toEqual([]);
  });

  it('needs all of a set, and what is held of it although the rest is not', () => {
    const found = use(['a:a:view'], [called('POST /a', { refused: 3 })]);
    expect(found.held.get('a:a:view')).toBe('needed');
    expect(found.lacking).toEqual([{ ...called('POST /a', { refused: 3 }), missing: ['a:a:add'] }]);
  });

  it('takes one of several that is needed anyway, and the narrowest otherwise', () => {
    const edit = called('PUT /a/{id}');
    expect(use(['admin', 'a:a:edit', 'a:a:manage'], [edit]).sufficient).toEqual(['a:a:edit']);
    const both = use(['admin', 'a:a:edit', 'a:a:manage'], [edit, called('PUT /m')]);
    expect(both.sufficient).toEqual(['a:a:manage']);
    expect(both.held.get('a:a:edit')).toBe('alternative');
  });

  it('keeps all of several where none is held wherever the others are', () => {
    const held = {
      ...everywhere(['admin', 'a:a:edit']),
      covers: (one: string, other: string) => one === other,
    };
    const { sufficient } = clientUse(held, { table, calls: [called('PUT /a/{id}')] });
    expect(sufficient).toEqual(['a:a:edit', 'admin']);
  });

  it('names the narrowest where none of several is held', () => {
    expect(use([], [called('PUT /a/{id}', { refused: 1 })]).lacking[0]?.missing).toEqual(['a:a:edit']);
  });

  it.each([
    ['nothing is known', undefined],
    ['a call is not in the table', [called('GET /a'), called('GET /other')]],
    ['the needs of a call are not listed', [called('GET /free')]],
    ['a call succeeded without what it needs', [called('GET /a')]],
  ])('does not take not known for unused: %s', (_what, calls) => {
    const found = use(['b:b:view'], calls);
    expect(found.held.get('b:b:view')).toBe('not_known');
  });

  it('takes a call that failed or was throttled for a need', () => {
    const found = use(['a:a:view'], [called('GET /a', { undecided: 1 })]);
    expect(found.held.get('a:a:view')).toBe('needed');
    expect(found.sufficient).toEqual(['a:a:view']);
  });

  it('takes a permission for used when one of its calls succeeded', () => {
    const calls = [called('GET /a'), called('POST /a', { refused: 2 })];
    expect(use(['a:a:view'], calls).held.get('a:a:view')).toBe('used');
    expect(use(['a:a:view'], calls.reverse()).held.get('a:a:view')).toBe('used');
  });
});

describe('operationKey', () => {
  it('leaves the names of parameters out', () => {
    expect(operationKey('GET /a/{x}/b/{y}/')).toBe(operationKey('GET /a/{id}/b/{other}'));
  });
});
