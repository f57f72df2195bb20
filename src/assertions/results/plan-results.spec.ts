import type { AssertionStatus } from '../../access/assertions/evaluate-claim';
import type { StoredAssertion } from '../definitions/stored-assertion';
import { allPass, type AssertionResult } from './assertion-result';
import { planResults, type StoredResult } from './plan-results';

const by = { type: 'system' as const, id: 'rolecall' };
const assertion = (id: string, version = 1): StoredAssertion => ({
  id,
  version,
  content: {
    name: id,
    rationale: '',
    owner: '',
    enabled: true,
    claim: { kind: 'role_grants_nothing_of', permissions: ['a:b:c'], role: { id: 'r' } },
  },
  createdAt: '',
  createdBy: by,
  updatedAt: '',
  updatedBy: by,
});
const result = (status: AssertionStatus, offenderCount = 0): AssertionResult => ({
  status,
  content: { unresolved: [], offenderCount, offenders: [] },
});
const kept = (status: AssertionStatus, offenderCount = 0): StoredResult => ({
  ...result(status, offenderCount),
  assertionId: 'a',
  assertionVersion: 1,
  since: 'before',
  sinceRevision: 3,
});
const now = { revision: 7, at: 'now' };
const planned = (before: StoredResult | undefined, after: AssertionResult, version = 1) =>
  planResults([assertion('a', version)], [after], new Map(before && [['a', before]]), now);

describe('The plan for new results', () => {
  it.each<[string, StoredResult | undefined, AssertionStatus, [AssertionStatus | null, AssertionStatus][]]>([
    ['a first success', undefined, 'passed', []],
    ['a first failure', undefined, 'failed', [[null, 'failed']]],
    ['a first doubt', undefined, 'indeterminate', [[null, 'indeterminate']]],
    ['the same success', kept('passed'), 'passed', []],
    ['a failure after a success', kept('passed'), 'failed', [['passed', 'failed']]],
    ['a success after a failure', kept('failed'), 'passed', [['failed', 'passed']]],
    ['a doubt after a success', kept('passed'), 'indeterminate', [['passed', 'indeterminate']]],
  ])('records %s as it should', (_what, before, after, expected) => {
    const { changes } = planned(before, result(after));
    expect(changes.map((change) => [change.before, change.after])).toEqual(expected);
  });

  it('writes nothing where nothing is different', () => {
    expect(planned(kept('failed', 2), result('failed', 2))).toEqual({
      written: [],
      changes: [],
      dropped: [],
    });
  });

  it('keeps since when a status is what it is, though others offend', () => {
    const { written } = planned(kept('failed', 2), result('failed', 3));
    expect(written).toMatchObject([{ since: 'before', sinceRevision: 3, content: { offenderCount: 3 } }]);
  });

  it('dates a new status from now', () => {
    const { written } = planned(kept('failed', 2), result('passed'));
    expect(written).toMatchObject([{ status: 'passed', since: 'now', sinceRevision: 7 }]);
  });

  it('writes that a changed assertion was evaluated', () => {
    expect(planned(kept('passed'), result('passed'), 2).written).toMatchObject([{ assertionVersion: 2 }]);
  });

  it('drops what is off or gone', () => {
    expect(planResults([], [], new Map([['a', kept('failed')]]), now).dropped).toEqual(['a']);
  });
});

describe('All pass', () => {
  it.each<[AssertionStatus[], boolean]>([
    [['passed', 'passed'], true],
    [['passed', 'failed'], false],
    [['passed', 'indeterminate'], false],
    [[], false],
  ])('of %j: %p', (statuses, expected) => {
    expect(allPass(statuses.map((status) => ({ status })))).toBe(expected);
  });
});
