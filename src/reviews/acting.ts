import { actorOf, SYSTEM } from '../audit/event/audit-actor';
import { authorOf, type Author } from '../auth/author';
import type { Requester } from '../auth/requested-by';

/** Who makes and opens reviews: a caller, or the service itself, by a schedule or because of an event. */
export type Acting = Requester | 'service';

/** As a record of the audit log names it. */
export function actingIn(by: Acting) {
  if (by === 'service') return { actor: SYSTEM };
  return { actor: actorOf(by.caller), requestId: by.requestId };
}

export function actingAuthor(by: Acting): Author {
  return by === 'service' ? { type: 'system', id: SYSTEM.id } : authorOf(by.caller);
}
