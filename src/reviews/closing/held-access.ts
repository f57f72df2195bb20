import type { AccessIndex } from '../../access/index/access-index';
import type { ReducedAccess } from '../../access/reviews/decision';
import type { FollowedItem } from '../storage/followed-items';

type Item = Pick<FollowedItem, 'subjectType' | 'subjectId' | 'roleId' | 'divisionId' | 'decision' | 'target'>;

/** Whether a revision has what was decided to be taken away. */
export function isHeld(index: AccessIndex, item: Item): boolean {
  return holds(index, item, item);
}

/** Whether a revision is as was decided: what was taken away is gone, and what it was reduced to is there. */
export function isDone(index: AccessIndex, item: Item): boolean {
  if (isHeld(index, item)) return false;
  return item.decision !== 'reduce' || item.target === null || holds(index, item, item.target);
}

function holds(
  index: AccessIndex,
  { subjectType, subjectId }: Item,
  { roleId, divisionId }: ReducedAccess,
): boolean {
  const { grants = [] } = index.subject(subjectType, subjectId) ?? {};
  return grants.some((grant) => grant.roleId === roleId && grant.divisionId === divisionId);
}
