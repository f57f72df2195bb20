import { toAuthorDto } from '../../definitions/definition-mapping';
import type { StoredDecision } from '../storage/decision-store';
import type { DecideDto, ReviewDecisionDto } from './decision.dto';
import type { Decided } from './decided-item';

export function toDecided({ decision, target, reason }: DecideDto): Decided {
  return { decision, target: target ? { ...target } : null, reason: reason ?? null };
}

export function toDecisionDto(stored: StoredDecision): ReviewDecisionDto {
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
  };
}
