import { grant, role, user } from '../../access/model/testing/org-matrix';
import { orgIndex } from '../../access/index/testing/org-index';
import { callerOf } from '../../auth/caller';
import { RulesRead } from '../../conflicts/enabled-rules-reader';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { ApplyReview } from '../apply-review';
import type { PlannedItem, StoredChange, StoredItem } from '../change';
import { Planner } from './planner';

const roles = [role('a', ['view']), role('b', ['edit'])];
const wish = {
  kind: 'grant_added',
  subjectType: 'user',
  subjectId: 'u',
  roleId: 'b',
  divisionId: '*',
} as const;
const by = { caller: callerOf('k', 'api_key', ['admin']), requestId: 'request' };

const revisionOf = async (
  revision: number,
  parts: Parameters<typeof orgIndex>[0],
): Promise<IndexedRevision> => {
  const index = await orgIndex({ users: [user('u')], roles, revision, ...parts });
  return { published: { snapshot: index.snapshot, matrix: index.matrix, partial: false }, index };
};

/** `u` holds a in the first; in the second, role b is gone and `u` holds nothing. */
const first = () => revisionOf(1, { grants: [grant('u', 'a', '*')] });
const second = () => revisionOf(2, { roles: [roles[0]!] });

describe('Where a newer revision is published in between,', () => {
  let asked: number;
  let planned: { change: StoredChange; items: readonly PlannedItem[] } | undefined;
  let planner: Planner;

  beforeEach(() => {
    asked = 0;
    planned = undefined;
    const settings = { maxSubjects: 100, maxPercent: 100, planLifetimeMs: 60_000 };
    planner = new Planner(
      { indexedAt: () => (asked++ === 0 ? first() : second()) },
      { read: () => Promise.resolve(new RulesRead([])) },
      {
        plan: (change, items) => {
          planned = { change, items };
          return Promise.resolve();
        },
      },
      { clientIds: [] },
      { of: () => Promise.resolve({ state: 'off', detail: 'LICENSES is off.' }) },
      settings,
    );
  });

  it('a plan is of one revision: what it does, what it counts and what it is named by', async () => {
    const at = await planner.current();
    await planner.plan({ proposal: [wish], origin: { kind: 'items' } }, at, by);
    expect(asked).toBe(1);
    expect(planned?.change).toMatchObject({
      baseRevision: 1,
      summary: { counts: { subjects: 1, permissionsGained: 1 }, blockers: [] },
    });
    expect(planned?.items).toMatchObject([{ plan: { before: [{ roleId: 'a' }], add: [{ roleId: 'b' }] } }]);
  });

  it('a review before writing is of one revision from its first look to its last', async () => {
    const looked: number[] = [];
    const guard = {
      requireRights: ({ revision }: { revision: number }) => {
        looked.push(revision);
        return Promise.resolve();
      },
    };
    const rules = { read: () => Promise.resolve(new RulesRead([])), areStill: () => Promise.resolve(true) };
    const role = { roleId: 'b', divisionId: '*' };
    const item = {
      subjectType: 'user',
      subjectId: 'u',
      state: 'planned',
      plan: { before: [], add: [role], remove: [], inherited: [] },
    } as unknown as StoredItem;
    const maker = { callerUserId: undefined, permissions: by.caller.permissions };
    const review = new ApplyReview(planner, guard, rules);
    expect((await review.of([item], true, maker)).skipped).toEqual([]);
    expect([asked, looked]).toEqual([1, [1]]);
    // The next review is of the newer revision, which has no role b.
    await expect(review.of([item], true, maker)).rejects.toMatchObject({ code: 'plan_outdated' });
  });
});
