import { reviewerOf } from '../../access/reviews/reviewer-rule';
import { toAuthorDto } from '../../definitions/definition-mapping';
import { OF_NO_ONE, type Delegation } from '../delegations/delegation';
import type { StoredDecision } from '../storage/decision-store';
import type { DecideDto, ReviewDecisionDto } from './decision.dto';
import type { Decided } from './decided-item';

export function toDecided({ decision, target, reason }: DecideDto): Decided {
  return { decision, target: target ? { ...target } : null, reason: reason ?? null };
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
