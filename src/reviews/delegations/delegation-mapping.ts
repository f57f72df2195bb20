import { reviewerOf } from '../../access/reviews/reviewer-rule';
import { toAuthorDto } from '../../definitions/definition-mapping';
import { isInForce, OF_NO_ONE, type Delegation } from './delegation';
import type { ReviewDelegationDto } from './delegation.dto';

export function toDelegationDto(one: Delegation, now: string): ReviewDelegationDto {
  return {
    id: one.id,
    from: one.from === OF_NO_ONE ? undefined : reviewerOf(one.from),
    to: reviewerOf(one.to),
    reason: one.reason,
    inForce: isInForce(one, now),
    createdAt: one.createdAt,
    createdBy: toAuthorDto(one.createdBy),
    endsAt: one.endsAt ?? undefined,
    endedAt: one.endedAt ?? undefined,
    endedBy: one.endedBy === null ? undefined : toAuthorDto(one.endedBy),
  };
}
