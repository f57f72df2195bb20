import fc from 'fast-check';
import type { AccessIndex } from '../../src/access/index/access-index';
import { licenseDelta, roleSetsAfter } from '../../src/access/licenses/license-delta';
import { licenseOverview } from '../../src/access/licenses/license-overview';
import { roleSets } from '../../src/access/licenses/role-sets';
import type { Proposal } from '../../src/access/simulation/proposal';
import { simulate } from '../../src/access/simulation/simulation';
import { Yielder } from '../../src/common/yielder';
import { GenesysLicenseSource } from '../../src/licenses/reading/genesys-license-source';
import { arbitraryOrg, names } from '../simulations/arbitrary-org';
import { inOrder, MadeOrganization } from '../simulations/made-organization';
import { make } from '../simulations/make-proposal';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(1_200_000);

const PROPOSALS_PER_ORG = 5;
const code = fc
  .tuple(
    fc.constantFrom(...names.domains),
    fc.constantFrom(...names.entities),
    fc.constantFrom(...names.actions),
  )
  .map((parts) => parts.join(':'));
/** Tiers that are not cumulative, and add-ons that a tier may contain. */
const licenses = fc.tuple(
  ...['low', 'high', 'addon', 'other'].map((id, i) =>
    fc.record({
      id: fc.constant(id),
      tier: fc.constant(i < 2 ? i + 1 : undefined),
      permissions: fc.uniqueArray(code, { maxLength: 3 }),
      prerequisites: fc.constant<string[]>([]),
      comprises: fc.constant<string[]>(id === 'high' ? ['addon'] : []),
    }),
  ),
);
const history = fc.record({
  org: arbitraryOrg,
  licenses,
  proposals: fc.array(arbitraryProposal(names), {
    minLength: PROPOSALS_PER_ORG,
    maxLength: PROPOSALS_PER_ORG,
  }),
});

/** What roles need once they are edited, Genesys cannot be asked ahead: the definitions estimate that. */
const withoutEdits = (proposal: Proposal): Proposal =>
  proposal.filter(({ kind }) => kind !== 'role_policies_replaced');

/** What Genesys infers now from each of the sets. */
async function factsOf(source: GenesysLicenseSource, sets: readonly (readonly string[])[]) {
  const keyOf = (roleIds: readonly string[]) => JSON.stringify([...roleIds].sort());
  const inferred = new Map<string, readonly string[] | undefined>();
  for (const set of sets) inferred.set(keyOf(set), await source.infer(set, {}));
  return { definitions: new Map(), inferred: (ids: readonly string[]) => inferred.get(keyOf(ids)) };
}

async function setsOf(index: AccessIndex) {
  return (await roleSets(index)).map(({ roleIds }) => roleIds).filter(({ length }) => length > 0);
}

/** Who needs which licence, as the service says after it has read everything. */
async function needsOf(index: AccessIndex, source: GenesysLicenseSource): Promise<ReadonlySet<string>> {
  const { users, notKnown } = await licenseOverview(index, await factsOf(source, await setsOf(index)));
  expect(notKnown).toBe(0);
  return new Set(users.flatMap(({ subject, needed }) => needed!.map((id) => `${id} ${subject.id}`)));
}

describe('The licence delta of a proposal', () => {
  it('is the difference of the verdicts before and after it was made', async () => {
    const seen = { proposals: 0, gained: 0, lost: 0 };
    const property = fc.asyncProperty(history, async ({ org, licenses: defined, proposals }) => {
      const made = await MadeOrganization.start({
        ...org,
        licenses: defined.map(({ tier, ...one }) => ({ ...one, ...(tier !== undefined && { tier }) })),
      });
      try {
        const source = new GenesysLicenseSource(made.gateways);
        let index = await made.read();
        let before = await needsOf(index, source);
        for (const proposal of proposals.map(withoutEdits)) {
          const accepted = await acceptedPart(index, proposal);
          const simulation = await simulate(index, accepted, new Yielder());
          const facts = {
            before: await factsOf(source, await setsOf(index)),
            after: await factsOf(source, await roleSetsAfter(simulation, new Yielder())),
          };
          const { users, changes, notKnown } = await licenseDelta(simulation, facts, new Yielder());
          for (const item of inOrder(accepted)) await make(item, made.client, made.simulator);
          index = await made.read();
          const after = await needsOf(index, source);
          const told = (wanted: string) =>
            users.flatMap((one) => (one.change === wanted ? [`${one.licenseId} ${one.userId}`] : [])).sort();
          const [gained, lost] = [added(before, after), added(after, before)];
          expect([told('gained'), told('lost'), notKnown]).toEqual([gained, lost, 0]);
          expect(changes.every(({ estimated }) => estimated === 0)).toBe(true);
          seen.proposals += 1;
          seen.gained += gained.length;
          seen.lost += lost.length;
          before = after;
        }
      } finally {
        await made.close();
      }
    });
    await fc.assert(property, { ...propertyRuns(20), endOnFailure: true });
    // Otherwise the property would hold of nothing.
    expect(Math.min(seen.gained, seen.lost)).toBeGreaterThan(seen.proposals / 20);
  });
});

const added = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  [...other].filter((each) => !one.has(each)).sort();
