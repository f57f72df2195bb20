import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import { itemsInScope } from '../../src/access/reviews/items-in-scope';
import { scopedAccess } from '../../src/access/reviews/scoped-access';
import { Yielder } from '../../src/common/yielder';
import { reviewContent } from '../../src/reviews/opening/review-content';
import { itemDigests } from '../../src/reviews/opening/item-digest';
import { arbitraryLater, arbitraryReviewCase, arbitraryReviewers } from '../support/arbitrary-review';
import { indexOf } from '../support/index-of';
import { accountsOf, itemKey, naiveIsUnchanged, naiveReviewItems, peopleIn } from '../support/naive-review';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(600_000);

describe('The items of an access review', () => {
  it('are exactly what a naive evaluator finds in the scope, none missing or twice', async () => {
    let [items, empty] = [0, 0];
    const property = fc.asyncProperty(arbitraryReviewCase, async ({ snapshot, scope, permissionsOf }) => {
      const index = await indexOf(snapshot);
      const scoped = scopedAccess(index, scope, (category) => permissionsOf[category] ?? []);
      const found = await itemsInScope(index, scoped, new Yielder());
      for (const { subject, grant } of found)
        expect([subject.type, subject.id]).toEqual([grant.subjectType, grant.subjectId]);
      expect(found.map(({ grant }) => itemKey(grant)).sort()).toEqual(
        naiveReviewItems(snapshot, scope, permissionsOf),
      );
      items += found.length;
      empty += found.length === 0 ? 1 : 0;
    });
    const { numRuns } = propertyRuns(1_000);
    await fc.assert(property, { numRuns });
    expect(items).toBeGreaterThan(numRuns!);
    expect(empty).toBeGreaterThan(0);
  });

  it('have the digest of an earlier review exactly where nothing of them has changed', async () => {
    const both = arbitraryReviewCase.chain(({ snapshot, names }) =>
      fc.record({ before: fc.constant(snapshot), after: arbitraryLater(snapshot, names) }),
    );
    const seen = { changed: 0, unchanged: 0 };
    const property = fc.asyncProperty(both, async ({ before, after }) => {
      const digests = await Promise.all([before, after].map(digestsOf));
      for (const { key, grant, digest } of digests[1]!) {
        const earlier = digests[0]!.find((one) => one.key === key);
        if (earlier === undefined) continue;
        const isUnchanged = naiveIsUnchanged(before, after, grant);
        expect({ key, isSame: earlier.digest === digest }).toEqual({ key, isSame: isUnchanged });
        seen[isUnchanged ? 'unchanged' : 'changed'] += 1;
      }
    });
    const { numRuns } = propertyRuns(300);
    await fc.assert(property, { numRuns });
    expect(Math.min(seen.changed, seen.unchanged)).toBeGreaterThan(numRuns! / 2);
  });

  it('are asked of no one whom they concern, under none of their names', async () => {
    let asked = 0;
    const cases = arbitraryReviewCase.chain(({ snapshot, scope, names }) =>
      fc.record({
        snapshot: fc.constant(snapshot),
        scope: fc.constant(scope),
        who: arbitraryReviewers(names),
      }),
    );
    const property = fc.asyncProperty(cases, async ({ snapshot, scope, who }) => {
      const { responsibilities, ...rest } = who;
      const sources = { permissionsOf: () => [], responsibilities };
      const wanted = { ...rest, scope, deadlineDays: 1, atDeadline: 'escalate', escalationDays: 1 } as const;
      const content = await reviewContent(
        await indexOf(snapshot),
        { ...wanted, requireReason: false },
        sources,
      );
      const reviewersOf = new Map([...content.sets].map(([number, { reviewers }]) => [number, reviewers]));
      for (const { subject, sets } of content.items)
        for (const set of [...sets.stages, sets.fallback, sets.escalation])
          for (const name of reviewersOf.get(set) ?? []) {
            asked += 1;
            const own = accountsOf(snapshot, name);
            const concerned = subject.type === 'group' ? peopleIn(snapshot, subject.id) : [subject.id];
            const isPerson = ['user', 'group', 'trustee_user'].includes(subject.type);
            expect(isPerson && concerned.some((id) => own.includes(id))).toBe(false);
          }
    });
    const { numRuns } = propertyRuns(300);
    await fc.assert(property, { numRuns });
    expect(asked).toBeGreaterThan(numRuns!);
  });
});

async function digestsOf(snapshot: Snapshot) {
  const index = await indexOf(snapshot);
  const items = await itemsInScope(
    index,
    scopedAccess(index, {}, () => []),
    new Yielder(),
  );
  const digest = itemDigests(index);
  return items.map((item) => ({ key: itemKey(item.grant), grant: item.grant, digest: digest(item) }));
}
