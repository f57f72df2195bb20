import fc from 'fast-check';
import type { AccessIndex } from '../../src/access/index/access-index';
import type { Proposal, ProposalItem } from '../../src/access/simulation/proposal';
import { reviewProposal } from '../../src/access/simulation/review-proposal';
import { Yielder } from '../../src/common/yielder';
import { arbitraryRole } from './arbitrary-role';
import { arbitrarySubject } from './arbitrary-snapshot';
import type { Vocabulary } from './vocabulary';

/** Items of every kind over the names of an organisation. Many name what is not there, or contradict each other. */
export function arbitraryProposal(names: Vocabulary): fc.Arbitrary<Proposal> {
  return fc.array(arbitraryItem(names), { minLength: 1, maxLength: 8 });
}

function arbitraryItem(names: Vocabulary): fc.Arbitrary<ProposalItem> {
  const subject = arbitrarySubject(names).map(({ type, id }) => ({ subjectType: type, subjectId: id }));
  const held = fc.record({
    roleId: fc.constantFrom(...names.roleIds),
    divisionId: fc.constantFrom(...names.divisionIds),
  });
  const groupId = fc.constantFrom(...names.groupIds);
  const userId = fc.constantFrom(...names.userIds);
  const member = fc.record({
    kind: fc.constantFrom('member_added' as const, 'member_removed' as const),
    groupId,
    userId,
  });
  const grant = fc
    .record({ kind: fc.constantFrom('grant_added' as const, 'grant_removed' as const), subject, held })
    .map(({ kind, subject: whom, held: what }) => ({ kind, ...whom, ...what }));
  const grants = fc
    .record({ subject, grants: fc.array(held, { maxLength: 3 }) })
    .map(({ subject: whom, ...rest }) => ({ kind: 'grants_replaced' as const, ...whom, ...rest }));
  const policies = arbitraryRole(names).map(({ id, permissions, policies: given }) => ({
    kind: 'role_policies_replaced' as const,
    roleId: id,
    permissions,
    policies: given,
  }));
  return fc.oneof(
    { weight: 4, arbitrary: grant },
    { weight: 2, arbitrary: grants },
    { weight: 3, arbitrary: member },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('group_roles_switched' as const),
        groupId,
        enabled: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: policies },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('role_deleted' as const), roleId: roleOf(names) }),
    },
    { weight: 1, arbitrary: moved(names) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('user_state_changed' as const),
        userId,
        state: fc.constantFrom('active' as const, 'inactive' as const),
      }),
    },
  );
}

const roleOf = ({ roleIds }: Vocabulary) => fc.constantFrom(...roleIds);

const moved = ({ userIds, divisionIds }: Vocabulary) =>
  fc.record({
    kind: fc.constant('user_moved' as const),
    userId: fc.constantFrom(...userIds),
    divisionId: fc.constantFrom(...divisionIds),
  });

/** What is left of a proposal without the items that are refused. */
export async function acceptedPart(index: AccessIndex, proposal: Proposal): Promise<Proposal> {
  const { faults } = await reviewProposal(index, proposal, new Yielder());
  if (faults.length === 0) return proposal;
  const refused = new Set(faults.map(({ item }) => item));
  return acceptedPart(
    index,
    proposal.filter((_, i) => !refused.has(i)),
  );
}
