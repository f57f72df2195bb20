import { callerOf, type Caller } from '../../auth/caller';
import type { Actor } from '../../auth/party';
import type { Requester } from '../../auth/requested-by';

/**
 * Who opened a review, as the one in whose name its removals are planned: with no rights in this service, since those they
 * have now are not known. A plan that gives such rights is blocked.
 */
export function inNameOf({ type, id, person }: Actor, requestId: string): Requester {
  const caller: Caller = callerOf(id, type, [], person === undefined ? {} : { person });
  return { caller, requestId };
}
