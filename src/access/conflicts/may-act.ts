import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';

/**
 * Whether what a subject holds can be used: by itself, or by the members of a group that passes it on. One that no
 * listing shows may be hidden from our client and act all the same.
 */
export function mayAct({ type, id, state }: IndexedSubject, index: AccessIndex): boolean {
  if (type === 'group') return index.passesRoles(id);
  return state === 'active' || state === 'unknown';
}
