import fc from 'fast-check';
import { lockouts } from '../../src/access/simulation/lockout';
import { simulate } from '../../src/access/simulation/simulation';
import { Yielder } from '../../src/common/yielder';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { arbitrarySnapshot } from '../support/arbitrary-snapshot';
import { indexOf } from '../support/index-of';
import { naiveLockouts } from '../support/naive-lockouts';
import { propertyRuns } from '../support/property-runs';
import type { Vocabulary } from '../support/vocabulary';

/** Few people and roles, so that often nobody else is left. */
const names: Vocabulary = {
  userIds: ['ann', 'ben'],
  groupIds: ['g1', 'g2'],
  otherIds: ['own', 'writer', 'app'],
  roleIds: ['r1', 'r2', 'r3'],
  divisionIds: ['*', 'home', 'north'],
  domains: ['authorization', 'a'],
  entities: ['grant', 'role'],
  actions: ['add', 'edit'],
  flatNames: ['admin', 'group_creation'],
};
const ownClientIds = ['own', 'writer'];

const arbitrary = fc.record({
  snapshot: arbitrarySnapshot(names).map(asGatewaysGive),
  proposal: arbitraryProposal(names),
  callerUserId: fc.constantFrom(...names.userIds),
});

describe('The guard against lockouts', () => {
  it('says of every proposal what asking everybody before and after says', async () => {
    const times = new Map<string, number>();
    const property = fc.asyncProperty(arbitrary, async ({ snapshot, proposal, callerUserId }) => {
      const index = await indexOf(snapshot);
      const accepted = await acceptedPart(index, proposal);
      const simulation = await simulate(index, accepted, new Yielder());
      const found = lockouts(simulation, accepted, { ownClientIds, callerUserId });
      // What comes and goes for our own clients, the effects tell.
      const compared = found.map((one) => (one.items.length > 0 ? { ...one, permissions: [] } : one));
      expect(compared).toEqual(naiveLockouts(snapshot, accepted, callerUserId, ownClientIds));
      for (const { code } of found) times.set(code, (times.get(code) ?? 0) + 1);
    });
    await fc.assert(property, propertyRuns(1_000));
    // Otherwise the property would hold of nothing.
    expect(times.size).toBe(4);
    for (const [code, count] of times) expect([code, count > 20]).toEqual([code, true]);
  });
});
