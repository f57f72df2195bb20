import fc from 'fast-check';
import type { AccessIndex } from '../../src/access/index/access-index';
import type { AccessClaim, Claim } from '../../src/access/assertions/claim';
import { evaluateClaim } from '../../src/access/assertions/evaluate-claim';
import { MAX_LISTED } from '../../src/access/assertions/offender';
import { simulate } from '../../src/access/simulation/simulation';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { arbitraryCase } from '../support/arbitrary-case';
import { arbitraryClaim } from '../support/arbitrary-claim';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { indexOf } from '../support/index-of';
import { naiveEvaluation, whoIs } from '../support/naive-claims';
import { naivelyMade } from '../support/naive-proposal';
import { propertyRuns } from '../support/property-runs';

const arbitrary = arbitraryCase.chain(({ snapshot, names }) =>
  fc.record({
    snapshot: fc.constant(asGatewaysGive(snapshot)),
    claims: fc.array(arbitraryClaim(names), { minLength: 2, maxLength: 8 }),
    proposal: arbitraryProposal(names),
  }),
);

/** As the naive evaluator says it. What it does not tell of what somebody lacks is left out. */
function evaluated(index: AccessIndex, claim: Claim) {
  const { status, offenders } = evaluateClaim(claim, index);
  const list = offenders.page(undefined, 1_000);
  expect(list).toHaveLength(offenders.total);
  return {
    status,
    offenders: list
      .map(({ subject, roleId, permissions, permissionCount, conditional }) => ({
        who: subject === undefined ? roleId! : whoIs(subject),
        permissions,
        permissionCount,
        conditional: claim.kind === 'subject_may' ? false : conditional,
      }))
      .sort((a, b) => (a.who < b.who ? -1 : 1)),
  };
}

function expected(snapshot: Snapshot, claim: AccessClaim) {
  const { status, offenders } = naiveEvaluation(snapshot, claim);
  const shown = offenders.map(({ who, permissions, conditional }) => ({
    who,
    permissions: permissions.slice(0, MAX_LISTED),
    permissionCount: permissions.length,
    conditional,
  }));
  return { status, offenders: shown };
}

describe('Claims', () => {
  it('hold exactly where a naive evaluator says so, as things are and as they would be, and name the same offenders', async () => {
    const seen = new Map<string, number>();
    const property = fc.asyncProperty(arbitrary, async ({ snapshot, claims, proposal }) => {
      const before = await indexOf(snapshot);
      const accepted = await acceptedPart(before, proposal);
      const { after } = await simulate(before, accepted, new Yielder());
      const made = naivelyMade(snapshot, accepted);
      for (const claim of claims) {
        const { status } = evaluateClaim(claim, before);
        seen.set(`${claim.kind} ${status}`, (seen.get(`${claim.kind} ${status}`) ?? 0) + 1);
        expect(evaluated(before, claim)).toEqual(expected(snapshot, claim));
        expect(evaluated(after, claim)).toEqual(expected(made, claim));
      }
    });
    await fc.assert(property, propertyRuns(1_000));
    expect(seen.size).toBe(15);
  });
});
