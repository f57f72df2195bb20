import fc from 'fast-check';
import type { EffectiveAccess } from '../../simulator/org/effective-access';
import type { AccessIndex } from '../../src/access/index/access-index';
import type { IndexedSubject } from '../../src/access/index/indexed-subject';
import { effectivePermissions } from '../../src/access/questions/effective-permissions';
import type { Proposal, ProposalItem } from '../../src/access/simulation/proposal';
import { simulate } from '../../src/access/simulation/simulation';
import type { Condition } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';
import { acceptedPart, arbitraryProposal } from '../support/arbitrary-proposal';
import { indexContent } from '../support/index-content';
import { propertyRuns } from '../support/property-runs';
import { arbitraryOrg, names } from './arbitrary-org';
import { inOrder, MadeOrganization } from './made-organization';
import { make } from './make-proposal';

jest.setTimeout(300_000);

const PROPOSALS_PER_ORG = 5;
const history = fc.record({
  org: arbitraryOrg,
  proposals: fc.array(arbitraryProposal(names), {
    minLength: PROPOSALS_PER_ORG,
    maxLength: PROPOSALS_PER_ORG,
  }),
});

/** Conditions that the simulator can be told: the others are cut down to a comparison. */
function plainConditions(proposal: Proposal): Proposal {
  const plain = (condition: Condition): Condition => ({
    variable: 'v',
    operator: 'EQ',
    operands: [{ type: 'SCALAR', value: JSON.stringify(condition).length % 2 === 0 ? '1' : '2' }],
  });
  return proposal.map((item): ProposalItem => {
    if (item.kind !== 'role_policies_replaced') return item;
    const policies = item.policies.map(({ condition, ...policy }) => ({
      ...policy,
      ...(condition && { condition: plain(condition) }),
    }));
    return { ...item, policies };
  });
}

/** What a subject holds, in the simulator's words. */
function heldBy(index: AccessIndex, subject: IndexedSubject): EffectiveAccess['permissions'] {
  if (subject.state !== 'active') return {};
  const listed = effectivePermissions(index, subject).map((held) => {
    const { permission, everywhere, divisionIds, conditional, conditionalDivisionIds } = held;
    const divisions = everywhere ? ['*'] : [...(conditional ? conditionalDivisionIds : divisionIds)];
    return [permission, { divisions, conditional }] as const;
  });
  return Object.fromEntries(listed);
}

describe('A proposal that is made', () => {
  it('leaves the organisation behind that was simulated', async () => {
    let [proposals, items] = [0, 0];
    const property = fc.asyncProperty(history, async ({ org, proposals: wanted }) => {
      const made = await MadeOrganization.start(org);
      try {
        let index = await made.read();
        for (const proposal of wanted.map(plainConditions)) {
          const accepted = await acceptedPart(index, proposal);
          const { after } = await simulate(index, accepted, new Yielder());
          for (const item of inOrder(accepted)) await make(item, made.client, made.simulator);
          index = await made.read();
          expect(contentOf(after)).toEqual(contentOf(index));
          const told = await Promise.all(after.subjects.map(({ id }) => made.accessOf(id)));
          const held = after.subjects.map((subject) => heldBy(after, subject));
          expect(held).toEqual(told);
          proposals += 1;
          items += accepted.length;
        }
      } finally {
        await made.close();
      }
    });
    await fc.assert(property, { ...propertyRuns(40), endOnFailure: true });
    // Otherwise the property would hold of nothing.
    expect(items / proposals).toBeGreaterThan(1.5);
  });
});

/**
 * Of groups that pass no roles on, members are not read, and owners who count as members are not read as such: what is
 * known of them otherwise says nothing.
 */
function contentOf(index: AccessIndex) {
  const { snapshot } = index;
  const groups = snapshot.groups.map((group) => {
    const counted = group.includeOwners ? group.ownerIds : [];
    const memberIds = group.rolesEnabled ? group.memberIds.filter((id) => !counted.includes(id)) : [];
    return { ...group, memberIds: memberIds.toSorted() };
  });
  const subjects = index.subjects.map(({ entity, ...subject }) => ({
    ...subject,
    ...(entity && !('rolesEnabled' in entity) && { entity }),
  }));
  return { ...indexContent(index), groups, subjects: subjects.map(normalSubject) };
}

/** Without the order of what it holds. */
function normalSubject({ grants, groupIds, ...subject }: Omit<IndexedSubject, 'entity'>) {
  const texts = grants.map(({ roleId, divisionId }) => JSON.stringify([roleId, divisionId]));
  return { ...subject, grants: texts.sort(), groupIds: groupIds.toSorted() };
}
