import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import { OrganizationReader } from '../../src/sync/organization-reader';
import { SyncProgress } from '../../src/sync/sync-progress';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot';
import { ChangingOrg, commonTo, thingsBetween } from '../support/changing-org';
import { naiveCheck } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';

/** A reading of these small organisations makes about so many calls. */
const CALLS = 45;
const MAX_THINGS = 30;

/** Which of the things that differ change while the organisation is read, and after which call; and which do between readings. */
const arbitraryPlan = fc.record({
  order: fc.array(fc.nat(1_000), { minLength: MAX_THINGS, maxLength: MAX_THINGS }),
  moments: fc.array(fc.integer({ min: 1, max: CALLS }), { maxLength: MAX_THINGS }),
});
type Plan = typeof arbitraryPlan extends fc.Arbitrary<infer T> ? T : never;

/** With something of everything, as an organisation without it is not believed. */
function asOrganization(snapshot: Snapshot): Snapshot {
  const given = asGatewaysGive(snapshot);
  const always = { id: 'always', name: 'Always' };
  const permission = { domain: 'always', entity: 'always', action: 'always' };
  return {
    ...given,
    users: [...given.users, { ...always, state: 'active' }],
    roles: [...given.roles, { ...always, isDefault: false, permissions: [], policies: [] }],
    divisions: [...given.divisions, { ...always, isHome: true }],
    catalogue: [...given.catalogue, { ...permission, divisionAware: true, allowsConditions: false }],
  };
}

const history = arbitraryCase.chain(({ names, snapshot, questions }) =>
  fc.record({
    first: fc.constant(asOrganization(snapshot)),
    others: fc.array(arbitrarySnapshot(names).map(asOrganization), { minLength: 3, maxLength: 3 }),
    plans: fc.array(arbitraryPlan, { minLength: 3, maxLength: 3 }),
    questions: fc.constant(questions),
  }),
);

type Content = ConstructorParameters<typeof ChangingOrg>[0];

/** Each thing changes at most once while the organisation is read. */
function changesBetween(from: Content, to: Snapshot, { order, moments }: Plan) {
  const things = thingsBetween(from, to)
    .map((thing, i) => ({ thing, rank: order[i % order.length] ?? 0 }))
    .sort((one, other) => one.rank - other.rank);
  return moments
    .toSorted((one, other) => one - other)
    .flatMap((afterCall, i) => (things[i] === undefined ? [] : [{ afterCall, thing: things[i].thing }]));
}

async function read(org: ChangingOrg, revision: number, before?: Snapshot): Promise<Snapshot> {
  const reader = new OrganizationReader(org.gateways());
  const progress = new SyncProgress(0, () => 0);
  return { ...(await reader.read(progress, new AbortController().signal, before)), revision };
}

describe('A reading of an organisation that changes meanwhile', () => {
  it('allows what stood still, and nothing that was not allowed at some moment', async () => {
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(history, async ({ first, others, plans, questions }) => {
        let content: Content = first;
        let before: Snapshot | undefined;
        for (const [i, plan] of plans.entries()) {
          const org = new ChangingOrg(content, changesBetween(content, others[i]!, plan));
          before = await read(org, i + 1, before);
          content = org.finish();
          const still = { ...before, ...commonTo(org.states) };
          const moments = org.states.map((state) => ({ ...before!, ...state }));
          for (const question of questions) {
            const answers = moments.map((moment) => naiveCheck(moment, question).allowed);
            const { allowed } = naiveCheck(before, question);
            if (new Set(answers).size > 1) mixed++;
            if (allowed) expect(answers).toContain(true);
            else expect(naiveCheck(still, question).allowed).toBe(false);
          }
        }
      }),
      propertyRuns(150),
    );
    // Otherwise nothing was tried.
    expect(mixed).toBeGreaterThan(100);
  });
});
