import fc from 'fast-check';
import { licenseDelta } from '../../src/access/licenses/license-delta';
import type { LicenseFacts } from '../../src/access/licenses/license-facts';
import type { Snapshot } from '../../src/access/model/snapshot';
import { simulate } from '../../src/access/simulation/simulation';
import { Yielder } from '../../src/common/yielder';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { arbitraryCase } from '../support/arbitrary-case';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { indexOf } from '../support/index-of';
import { naivePresentUsers, naiveRoles, naivelyNames } from '../support/naive-licenses';
import { naivelyMade } from '../support/naive-proposal';
import { propertyRuns } from '../support/property-runs';

const LICENSES = ['low', 'high', 'wem'];

const arbitrary = arbitraryCase.chain(({ snapshot, names }) => {
  const { domains, entities, actions } = names;
  const code = fc
    .tuple(fc.constantFrom(...domains), fc.constantFrom(...entities), fc.constantFrom(...actions))
    .map((parts) => parts.join(':'));
  return fc.record({
    snapshot: fc.constant(asGatewaysGive(snapshot)),
    proposal: arbitraryProposal(names),
    demanding: fc.tuple(...LICENSES.map(() => fc.uniqueArray(code, { maxLength: 3 }))),
  });
});

/** What a stand-in for Genesys infers: a licence whose permissions a role of the set names. */
function inferredFrom(snapshot: Snapshot, demanding: readonly (readonly string[])[]) {
  return (roleIds: readonly string[]) =>
    LICENSES.filter((_, i) =>
      roleIds.some((roleId) =>
        demanding[i]!.some((permission) => naivelyNames(snapshot, roleId, permission)),
      ),
    );
}

function factsOf(snapshot: Snapshot, demanding: readonly (readonly string[])[]): LicenseFacts {
  return { definitions: new Map(), inferred: inferredFrom(snapshot, demanding) };
}

/** Who needs which licence, by loops over lists. */
function naiveNeeds(snapshot: Snapshot, demanding: readonly (readonly string[])[]) {
  const infer = inferredFrom(snapshot, demanding);
  return new Map(naivePresentUsers(snapshot).map(({ id }) => [id, infer(naiveRoles(snapshot, id))]));
}

describe('The licence delta of a simulation', () => {
  it('is what a naive evaluator finds before and after the change was made', async () => {
    const seen = { gained: 0, lost: 0 };
    const property = fc.asyncProperty(arbitrary, async ({ snapshot, proposal, demanding }) => {
      const index = await indexOf(snapshot);
      const accepted = await acceptedPart(index, proposal);
      const made = naivelyMade(snapshot, accepted);
      const simulation = await simulate(index, accepted, new Yielder());
      const facts = { before: factsOf(snapshot, demanding), after: factsOf(made, demanding) };
      const { changes, users: listed, notKnown } = await licenseDelta(simulation, facts, new Yielder());
      const [before, after] = [naiveNeeds(snapshot, demanding), naiveNeeds(made, demanding)];
      const users = [...new Set([...before.keys(), ...after.keys()])];
      const has = (needs: typeof before, id: string, license: string) =>
        needs.get(id)?.includes(license) === true;
      const expected = LICENSES.map((licenseId) => ({
        licenseId,
        gained: users.filter((id) => !has(before, id, licenseId) && has(after, id, licenseId)).length,
        lost: users.filter((id) => has(before, id, licenseId) && !has(after, id, licenseId)).length,
        estimated: 0,
      })).filter(({ gained, lost }) => gained + lost > 0);
      expected.sort((one, other) => (one.licenseId < other.licenseId ? -1 : 1));
      expect(changes).toEqual(expected);
      expect(notKnown).toBe(0);
      const missingIn = (one: typeof before, other: typeof before, change: string) =>
        users.flatMap((userId) =>
          LICENSES.filter((id) => !has(one, userId, id) && has(other, userId, id)).map((licenseId) =>
            [change, licenseId, userId].join(' '),
          ),
        );
      expect(
        listed.map(({ change, licenseId, userId }) => [change, licenseId, userId].join(' ')).sort(),
      ).toEqual([...missingIn(before, after, 'gained'), ...missingIn(after, before, 'lost')].sort());
      for (const { gained, lost } of expected) {
        seen.gained += gained;
        seen.lost += lost;
      }
    });
    await fc.assert(property, propertyRuns(400));
    expect(seen.gained).toBeGreaterThan(10);
    expect(seen.lost).toBeGreaterThan(10);
  });
});
