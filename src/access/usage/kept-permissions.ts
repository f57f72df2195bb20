import type { ClientUse } from './client-use';

/**
 * What a narrower role has to include: what is needed, and what may have been used by calls of which it is not known what
 * they need. `withoutNotKnown` leaves the latter out, on the responsibility of the caller.
 */
export function keptPermissions(
  { held, sufficient, isComplete }: ClientUse,
  withoutNotKnown = false,
): Set<string> {
  // Calls of which it is not known what they need may have used what is only an alternative for others.
  return new Set(withoutNotKnown || isComplete ? sufficient : held.keys());
}
