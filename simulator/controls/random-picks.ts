import type { SeededRandom } from '../org/seeded-random';

/** How many are looked at before it is said that there is none. */
const MAX_LOOKS = 2000;

/** A key from a random place on whose entry fulfils the condition. */
export function pickOf<T>(
  entries: ReadonlyMap<string, T>,
  random: SeededRandom,
  isWanted: (key: string, value: T) => boolean = () => true,
): string | undefined {
  if (entries.size === 0) return undefined;
  const keys = [...entries.keys()];
  const start = random.below(keys.length);
  for (let looks = 0; looks < Math.min(keys.length, MAX_LOOKS); looks++) {
    const key = keys[(start + looks) % keys.length]!;
    if (isWanted(key, entries.get(key)!)) return key;
  }
  return undefined;
}

export function pickValue<T>(
  entries: ReadonlyMap<string, T>,
  random: SeededRandom,
  isWanted: (value: T) => boolean = () => true,
): T | undefined {
  const key = pickOf(entries, random, (_, value) => isWanted(value));
  return key === undefined ? undefined : entries.get(key);
}
