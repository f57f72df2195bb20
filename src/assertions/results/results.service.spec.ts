import type { AccessIndex } from '../../access/index/access-index';
import type { AssertionStatus } from '../../access/assertions/evaluate-claim';
import { orgIndex } from '../../access/index/testing/org-index';
import { ReferenceNames } from '../../lists/naming/reference-names';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { SnapshotTooOldError } from '../../revisions/revisions.errors';
import { AssertionsNotEvaluatedError } from '../assertions.errors';
import type { StoredAssertion } from '../definitions/stored-assertion';
import { digestOf } from './assertions-evaluator';
import type { StoredResult } from './plan-results';
import { ResultsService } from './results.service';

const by = { type: 'system' as const, id: 'rolecall' };
const assertion: StoredAssertion = {
  id: 'a',
  version: 2,
  content: {
    name: 'An assertion',
    rationale: '',
    owner: '',
    enabled: true,
    claim: { kind: 'role_grants_nothing_of', permissions: ['a:b:c'], role: { id: 'viewer' } },
  },
  createdAt: '',
  createdBy: by,
  updatedAt: '',
  updatedBy: by,
};
const kept = (status: AssertionStatus, assertionVersion = 2): StoredResult => ({
  assertionId: 'a',
  assertionVersion,
  status,
  content: {
    unresolved: [],
    offenderCount: 1,
    offenders: [
      {
        roleId: 'viewer',
        permissions: [],
        permissionCount: 0,
        conditional: false,
        sources: [],
        sourceCount: 0,
      },
    ],
  },
  since: '',
  sinceRevision: 1,
});

interface Situation {
  readonly result?: StoredResult;
  readonly evaluated?: { readonly revision?: number; readonly assertions?: string; readonly at?: null };
  readonly index?: AccessIndex | undefined;
}

const revisionOf = (index: AccessIndex): IndexedRevision => {
  const { snapshot, matrix } = index;
  return { published: { snapshot, matrix, partial: false }, index };
};

function results({ result = kept('passed'), evaluated = {}, index }: Situation) {
  const { revision = 1, assertions = digestOf([assertion], {}), at = 'now' } = evaluated;
  const service = new ResultsService(
    { enabled: () => Promise.resolve([assertion]) },
    {
      evaluation: { last: () => Promise.resolve({ revision, digest: assertions, evaluatedAt: at }) },
      all: () => Promise.resolve(new Map([['a', result]])),
    },
    {
      indexedAt: () =>
        index === undefined ? Promise.reject(new SnapshotTooOldError(1)) : Promise.resolve(revisionOf(index)),
    },
    { versions: () => Promise.resolve({}) },
    new ReferenceNames({ namesOf: () => Promise.resolve(() => undefined) }),
  );
  return service.list({ pageSize: 10 });
}

describe('Results of assertions', () => {
  let index: AccessIndex;
  beforeAll(async () => (index = await orgIndex()));

  it('pass when everything holds in the current revision', async () => {
    expect(await results({ index })).toMatchObject({ passed: true, current: true });
  });

  it.each<[string, Situation]>([
    ['that are of another revision', { evaluated: { revision: 2 } }],
    ['of assertions as they were', { evaluated: { assertions: 'other' } }],
    ['of a changed assertion', { result: kept('passed', 1) }],
    ['that failed', { result: kept('failed') }],
    ['that nobody knows', { result: kept('indeterminate') }],
  ])('%s do not pass', async (_what, situation) => {
    expect((await results({ index, ...situation })).passed).toBe(false);
  });

  it('are not shown without a snapshot that is fresh', async () => {
    await expect(results({ index: undefined })).rejects.toThrow(SnapshotTooOldError);
  });

  it('of a changed assertion are pending, and not shown', async () => {
    const page = await results({ index, result: kept('passed', 1) });
    expect(page).toMatchObject({ counts: { passed: 0, pending: 1 }, results: [] });
  });

  it('are not there before the first evaluation', async () => {
    await expect(results({ index, evaluated: { at: null } })).rejects.toThrow(AssertionsNotEvaluatedError);
  });
});
