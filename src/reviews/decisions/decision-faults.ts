import type { AccessIndex } from '../../access/index/access-index';
import { reductionFault } from '../../access/reviews/reduction-fault';
import { looksLikeSecret } from '../../audit/event/secret-guard';
import type { ErrorDetail } from '../../common/errors';
import type { ReviewItem } from '../items/review-item';
import type { ReviewDefinition } from '../review';
import type { Decided } from './decided-item';

const MAX_FAULTS = 100;

/** Why decisions cannot be taken as they are; each fault once. */
export function decisionFaults(
  choices: readonly { readonly item: ReviewItem; readonly decided: Decided; readonly place?: string }[],
  { requireReason }: Pick<ReviewDefinition, 'requireReason'>,
  index: AccessIndex,
): ErrorDetail[] {
  const faults = new Map<string, ErrorDetail>();
  for (const { item, decided, place = '/body' } of choices) {
    for (const { member, detail } of faultsOf(item, decided, requireReason, index))
      faults.set(`${place}/${member} ${detail}`, { pointer: `${place}/${member}`, detail });
    if (faults.size >= MAX_FAULTS) break;
  }
  return [...faults.values()];
}

function* faultsOf(
  { roleId, divisionId }: ReviewItem,
  { decision, target, reason }: Decided,
  requireReason: boolean,
  index: AccessIndex,
): Generator<{ readonly member: 'reason' | 'target'; readonly detail: string }> {
  if (reason === null && requireReason) yield { member: 'reason', detail: 'is required in this review' };
  if (reason !== null && looksLikeSecret(reason))
    yield { member: 'reason', detail: 'must not contain a key or token' };
  if (decision !== 'reduce') {
    if (target !== null) yield { member: 'target', detail: 'belongs to the decision reduce only' };
    return;
  }
  if (target === null) yield { member: 'target', detail: 'is required with the decision reduce' };
  else {
    const fault = reductionFault(index, { roleId, divisionId }, target);
    if (fault !== undefined) yield { member: 'target', detail: fault };
  }
}
