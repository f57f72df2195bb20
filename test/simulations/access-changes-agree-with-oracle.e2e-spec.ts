import fc from 'fast-check';
import { accessChange } from '../../src/access/simulation/access-change';
import { affectedSubjects } from '../../src/access/simulation/effect-counts';
import { simulate } from '../../src/access/simulation/simulation';
import { subjectEffect, type SubjectEffect } from '../../src/access/simulation/subject-effect';
import { Yielder } from '../../src/common/yielder';
import { asGatewaysGive } from '../revisions/as-gateways-give';
import { arbitraryCase } from '../support/arbitrary-case';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { indexOf } from '../support/index-of';
import { naiveCheck } from '../support/naive-oracle';
import { naivelyMade } from '../support/naive-proposal';
import { permissionCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';

const caseWithProposal = arbitraryCase.chain(({ snapshot, names }) =>
  fc.record({ snapshot: fc.constant(asGatewaysGive(snapshot)), proposal: arbitraryProposal(names) }),
);
const codesIn = (effects: SubjectEffect['added']) => effects.map(({ permission }) => permission);
const beyond = (list: readonly string[], others: readonly string[]) =>
  list.filter((code) => !others.includes(code));

describe('What somebody may do before and after a proposal', () => {
  const property = fc.asyncProperty(caseWithProposal, async ({ snapshot, proposal }) => {
    const before = await indexOf(snapshot);
    const accepted = await acceptedPart(before, proposal);
    const simulation = await simulate(before, accepted, new Yielder());
    const made = naivelyMade(snapshot, accepted);
    const codes = permissionCodes({ ...snapshot, roles: [...snapshot.roles, ...made.roles] }).sort();
    const { ranks } = await affectedSubjects(simulation, new Yielder());
    for (const subject of before.subjects) {
      const change = accessChange(simulation, subject);
      const heldIn = (org: typeof made) =>
        codes.filter((permission) => naiveCheck(org, { ...subject, permission }).allowed);
      const [old, fresh] = [heldIn(snapshot), heldIn(made)];
      const { added, removed } = subjectEffect(simulation, subject);
      expect(change).toEqual({
        subject,
        oldPermissions: old,
        newPermissions: fresh,
        addedPermissions: beyond(fresh, old),
        removedPermissions: beyond(old, fresh),
        widenedPermissions: beyond(codesIn(added), beyond(fresh, old)),
        narrowedPermissions: beyond(codesIn(removed), beyond(old, fresh)),
      });
      const isNamed = [
        change.addedPermissions,
        change.removedPermissions,
        change.widenedPermissions,
        change.narrowedPermissions,
      ].some((list) => list.length > 0);
      expect(isNamed).toBe(ranks.has(subject.rank));
    }
  });

  it('is what checks say, and nobody whose access changes is left out', async () => {
    await fc.assert(property, propertyRuns(300));
  });
});
