import { reviewerOf } from '../../access/reviews/reviewer-rule';
import { toAuthorDto } from '../../definitions/definition-mapping';
import { OF_NO_ONE, type Delegation } from '../delegations/delegation';
import type { StoredDecision } from '../storage/decision-store';
import { InvalidRequestError } from '../../common/errors';
import type { DecideDto, DecideInBulkDto, ItemFilterDto, ReviewDecisionDto } from './decision.dto';
import type { Decided } from './decided-item';

export function toDecided({
  decision,
  target,
  reason,
}: Pick<DecideDto, 'decision' | 'reason'> & Partial<Pick<DecideDto, 'target'>>): Decided {
  return { decision, target: target ? { ...target } : null, reason: reason ?? null };
}

/** Positions, or a filter with how many items it is to select. Throws InvalidRequestError (400) for both or neither. */
export function toSelection({
  filter,
  expectedCount,
  positions,
}: Pick<DecideInBulkDto, 'filter' | 'expectedCount' | 'positions'>):
  number[] | (ItemFilterDto & { readonly expectedCount: number }) {
  if ((filter === undefined) === (positions === undefined))
    throw new InvalidRequestError([
      { pointer: '/body/positions', detail: 'must be given without `filter`, or `filter` without it' },
    ]);
  if (positions !== undefined) return [...positions];
  if (expectedCount !== undefined) return { ...filter, expectedCount };
  throw new InvalidRequestError([{ pointer: '/body/expectedCount', detail: 'is required with `filter`' }]);
}

export function toDecisionDto(stored: StoredDecision, delegation?: Delegation): ReviewDecisionDto {
  const { number, stage, decision, target, reason, way, actId, decidedAt, decidedBy, delegationId } = stored;
  return {
    number,
    stage,
    decision,
    target: target ?? undefined,
    reason: reason ?? undefined,
    way,
    actId,
    decidedAt,
    decidedBy: toAuthorDto(decidedBy),
    delegationId: delegationId ?? undefined,
    onBehalfOf: delegation && delegation.from !== OF_NO_ONE ? reviewerOf(delegation.from) : undefined,
  };
}
