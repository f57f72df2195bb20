import type { IndexedSubject } from '../index/indexed-subject';

/** Since which day a user has not signed in; undefined for who has, and where that is not known. */
export function dormantSinceOf({ entity }: IndexedSubject): string | undefined {
  return entity !== undefined && 'dormantSince' in entity ? entity.dormantSince : undefined;
}
