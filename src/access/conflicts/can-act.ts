import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';

/**
 * Whether what a subject holds can be used: by the subject itself, or by the members of a group that passes it on. A
 * subject that no listing shows may be hidden from our client and still act.
 */
export function canAct({ type, id, state }: IndexedSubject, index: AccessIndex): boolean {
  if (type === 'group') return index.passesRoles(id);
  return state === 'active' || state === 'unknown';
}
