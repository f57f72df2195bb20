import type { AccessIndex } from '../../access/index/access-index';
import type { Proposal, ProposalItem } from '../../access/simulation/proposal';
import { MAX_FAULTS, reviewProposal } from '../../access/simulation/review-proposal';
import type { ItemWarning } from '../../access/simulation/proposal-review';
import type { Yielder } from '../../common/yielder';
import type { ErrorDetail } from '../../common/errors';
import { pointerStep } from '../../common/json-pointer';
import { changeableTypes } from '../change';
import { GrantSet } from '../grant-set';
import type { ChangeProposalItem } from './plan-items';

export interface ReviewedProposal {
  readonly faults: readonly ErrorDetail[];
  readonly warnings: readonly ItemWarning[];
  /** The proposal, when there are no faults. */
  readonly items: readonly ChangeProposalItem[];
}

/** Whether a change can make a proposal. Our own OAuth clients and the roles that they hold are never part of one. */
export async function reviewChange(
  index: AccessIndex,
  proposal: Proposal,
  ownClientIds: readonly string[],
  yielder: Yielder,
): Promise<ReviewedProposal> {
  const { faults, warnings } = await reviewProposal(index, proposal, yielder);
  const found = faults.map(({ item, path, detail }) => ({
    pointer: `/body/items/${item}${path.map((step) => pointerStep(String(step))).join('')}`,
    detail,
  }));
  const items: ChangeProposalItem[] = [];
  const ownRoleIds = rolesOf(index, ownClientIds);
  for (const [at, item] of proposal.entries()) {
    const detail = obstacle(item, ownClientIds) ?? ownRoleTouched(index, item, ownRoleIds);
    if (detail !== undefined) found.push({ pointer: `/body/items/${at}`, detail });
    else items.push(item as ChangeProposalItem);
  }
  return { faults: found.slice(0, MAX_FAULTS), warnings, items };
}

function obstacle(item: ProposalItem, ownClientIds: readonly string[]): string | undefined {
  if (item.kind !== 'grant_added' && item.kind !== 'grant_removed' && item.kind !== 'grants_replaced')
    return 'cannot be applied: changes add, remove and replace grants';
  if (!changeableTypes.some((type) => type === item.subjectType))
    return 'cannot be applied: the grants of trustees are changed in their own organisation';
  if (item.subjectType === 'oauth_client' && ownClientIds.includes(item.subjectId))
    return 'is an OAuth client of this service, which is never part of a change';
  return undefined;
}

function rolesOf(index: AccessIndex, clientIds: readonly string[]): ReadonlySet<string> {
  const grants = clientIds.flatMap((id) => index.subject('oauth_client', id)?.grants ?? []);
  return new Set(grants.map(({ roleId }) => roleId));
}

/** Anyone who gets a role of ours could read, or even grant, whatever we can. */
function ownRoleTouched(
  index: AccessIndex,
  item: ProposalItem,
  ownRoleIds: ReadonlySet<string>,
): string | undefined {
  const roleId = changedRoles(index, item).find((id) => ownRoleIds.has(id));
  if (roleId === undefined) return undefined;
  return `changes who holds ${roleId}, a role of an OAuth client of this service, which is never part of a change`;
}

function changedRoles(index: AccessIndex, item: ProposalItem): readonly string[] {
  if (item.kind === 'grant_added' || item.kind === 'grant_removed') return [item.roleId];
  if (item.kind !== 'grants_replaced') return [];
  const held = new GrantSet(index.subject(item.subjectType, item.subjectId)?.grants ?? []);
  const wanted = new GrantSet(item.grants);
  return [...wanted.without(held).list, ...held.without(wanted).list].map(({ roleId }) => roleId);
}
