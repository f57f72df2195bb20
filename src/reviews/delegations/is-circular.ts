import { OF_NO_ONE, type Delegation } from './delegation';

/**
 * Whether someone who would receive items has delegated, be it by way of others, to the one who is asked. `personOf` gives
 * the same for every name of one person.
 */
export function isCircular(
  delegations: readonly Delegation[],
  { from, to }: Pick<Delegation, 'from' | 'to'>,
  personOf: (name: string) => string,
): boolean {
  if (from === OF_NO_ONE) return false;
  const receivers = new Map<string, string[]>();
  for (const one of delegations) {
    const giver = personOf(one.from);
    receivers.set(giver, [...(receivers.get(giver) ?? []), personOf(one.to)]);
  }
  const seen = new Set([personOf(to)]);
  for (const person of seen) for (const next of receivers.get(person) ?? []) seen.add(next);
  return seen.has(personOf(from));
}
