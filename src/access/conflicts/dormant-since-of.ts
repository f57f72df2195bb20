import type { IndexedSubject } from '../index/indexed-subject';

/** The day since which a user has not signed in; undefined for users who have, and where it is unknown. */
export function dormantSinceOf({ entity }: IndexedSubject): string | undefined {
  return entity !== undefined && 'dormantSince' in entity ? entity.dormantSince : undefined;
}
