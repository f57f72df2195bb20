import type { Schemas } from '../api/client';
import type { ServicePermission } from '../session/use-me';
import type { Decision } from './meaning-of-key';

/** What the caller may decide now. What access is reduced to is looked up, which takes a permission of its own. */
export function offeredDecisions(
  { state }: Pick<Schemas['ReviewDto'], 'state'>,
  permissions: readonly ServicePermission[],
): Decision[] {
  if (state !== 'open' || !permissions.includes('reviews:decide')) return [];
  return permissions.includes('access:read')
    ? ['keep', 'take_away', 'reduce', 'not_mine']
    : ['keep', 'take_away', 'not_mine'];
}

/** Whether something is asked before it is decided: a reason, what follows, or what it is reduced to. */
export function isAskedFirst(decision: Decision, requireReason: boolean): boolean {
  return requireReason || decision === 'take_away' || decision === 'reduce';
}
