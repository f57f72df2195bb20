import type { Delegation } from './delegation';

/** Reviewers for whom someone may answer, and by which delegations: none are needed for their own names. */
export type ActingFor = ReadonlyMap<string, readonly Delegation[]>;

/**
 * Finds for whom someone with these names may answer. What came to someone by a delegation goes no further, or those whom
 * an item concerns could pass it on to someone they choose.
 */
export function actingFor(names: readonly string[], delegations: readonly Delegation[]): ActingFor {
  const found = new Map<string, readonly Delegation[]>();
  for (const one of delegations)
    if (names.includes(one.to)) found.set(one.from, [...(found.get(one.from) ?? []), one]);
  for (const name of names) found.set(name, []);
  return found;
}
