import fc from 'fast-check';
import { grant, user } from '../model/testing/org-matrix';
import { orgIndex, subjectOf } from '../index/testing/org-index';
import type { AtMostNeedLicense } from './claim';
import { evaluateClaim } from './evaluate-claim';

const ids = ['ann', 'bob', 'cat', 'dan'];
const divisions = [
  { id: 'd', name: 'D', isHome: true },
  { id: 'e', name: 'E', isHome: false },
];
const definitions = new Map([
  ['base', { id: 'base', description: '', permissions: [], prerequisites: [], comprises: [] }],
]);

interface Person {
  readonly needed: readonly string[] | undefined;
  readonly divisionId: string | undefined;
}

const base = ['base'];
const inD = (needed: Person['needed']): Person => ({ needed, divisionId: 'd' });
const claim = (rest: Partial<AtMostNeedLicense> = {}): AtMostNeedLicense => ({
  kind: 'at_most_need_license',
  licenseId: 'base',
  limit: 1,
  ...rest,
});

async function evaluated(one: AtMostNeedLicense, people: readonly Person[]) {
  const users = people.map(({ divisionId }, i) => ({
    ...user(ids[i]!, i === 0 ? 'inactive' : 'active'),
    ...(divisionId !== undefined && { divisionId }),
  }));
  const index = await orgIndex({ users, divisions, grants: [grant('ann', 'viewer', 'd')] });
  const needs = {
    users: people.map(({ needed }, i) => ({ subject: subjectOf(index, ids[i]!), needed })),
    ids: new Set(['base', 'other']),
    definitions,
  };
  const { status, unresolved, offenders } = evaluateClaim(one, index, { needs });
  return {
    status,
    unresolved: unresolved.map(({ detail }) => detail),
    who: offenders.page(undefined, 10).map(({ subject }) => subject!.id),
  };
}

describe('At most so many users need a licence', () => {
  it.each<[string, Partial<AtMostNeedLicense>, Person[], object]>([
    ['as many as may', {}, [inD(base), inD([])], { status: 'passed', who: [], unresolved: [] }],
    ['inactive ones, too', { limit: 0 }, [inD(base)], { status: 'failed', who: ['ann'] }],
    ['of those in the division', { divisionId: 'e', limit: 0 }, [inD(base)], { status: 'passed' }],
    [
      'of those in the division, too many',
      { divisionId: 'd', limit: 0 },
      [inD(base), { needed: base, divisionId: 'e' }],
      { status: 'failed', who: ['ann'] },
    ],
    [
      'while it is not known of one',
      {},
      [inD(base), inD(undefined)],
      {
        status: 'indeterminate',
        unresolved: ['users of whom it is not known whether they need the licence: 1'],
      },
    ],
    ['when one more may need it', { limit: 2 }, [inD(base), inD(undefined)], { status: 'passed' }],
    ['too many already', { limit: 0 }, [inD(base), inD(undefined)], { status: 'failed', who: ['ann'] }],
    [
      'in a division, of one who may be in it',
      { divisionId: 'd', limit: 0 },
      [{ needed: base, divisionId: undefined }],
      {
        status: 'indeterminate',
        unresolved: ['users in the division of whom it is not known whether they need the licence: 1'],
      },
    ],
    [
      'that does not exist',
      { licenseId: 'gone' },
      [inD([])],
      { status: 'indeterminate', unresolved: ['there is no licence with the id gone'] },
    ],
    [
      'in a division that does not exist',
      { divisionId: 'none' },
      [inD([])],
      { status: 'indeterminate', unresolved: ['there is no division with the id none'] },
    ],
  ])('%s', async (_what, change, people, expected) => {
    expect(await evaluated(claim(change), people)).toMatchObject(expected);
  });

  it('is not decided while nothing is known about licences', async () => {
    const index = await orgIndex({ divisions });
    const unknown = { needs: { unknown: 'licences are not read: off' } };
    expect(evaluateClaim(claim({ limit: 1_000 }), index, unknown)).toMatchObject({
      status: 'indeterminate',
      unresolved: [{ detail: 'licences are not read: off' }],
    });
    expect(evaluateClaim(claim(), index).status).toBe('indeterminate');
  });

  it('is decided exactly when every way in which it could be leads to the same', async () => {
    const person = fc.record<Person>({
      needed: fc.constantFrom(undefined, [], base, ['other', 'base']),
      divisionId: fc.constantFrom(undefined, 'd', 'e'),
    });
    const limits = fc.nat({ max: 3 });
    const asked = fc.tuple(limits, fc.constantFrom(undefined, 'd'), fc.array(person, { maxLength: 4 }));
    const seen = new Set<string>();
    const property = fc.asyncProperty(asked, async ([limit, divisionId, people]) => {
      const { status, who } = await evaluated(claim({ limit, ...(divisionId && { divisionId }) }), people);
      const counts = waysOf(people, divisionId);
      const holds = new Set(counts.map((count) => count <= limit));
      expect(status).toBe(holds.size === 2 ? 'indeterminate' : holds.has(true) ? 'passed' : 'failed');
      expect(who).toHaveLength(status === 'failed' ? Math.min(...counts) : 0);
      seen.add(status);
    });
    await fc.assert(property, { numRuns: 300 });
    expect(seen.size).toBe(3);
  });
});

/** How many may need it, in each way in which what is not known may be. */
function waysOf(people: readonly Person[], divisionId: string | undefined): number[] {
  return people.reduce<number[]>(
    (counts, { needed, divisionId: own }) => {
      const isNeeding = needed === undefined ? [true, false] : [needed.includes('base')];
      const isThere =
        divisionId === undefined ? [true] : own === undefined ? [true, false] : [own === divisionId];
      const may = isNeeding.flatMap((needs) => isThere.map((there) => needs && there));
      return counts.flatMap((count) => [...new Set(may)].map((one) => count + Number(one)));
    },
    [0],
  );
}
