/** Pairs, flat as first, second, first, ..., without those that came before. */
export function distinctPairs(pairs: ArrayLike<number>): number[] {
  const secondsOf = new Map<number, Set<number>>();
  const distinct: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [first, second] = [pairs[i]!, pairs[i + 1]!];
    const seen = secondsOf.get(first) ?? new Set();
    if (seen.has(second)) continue;
    secondsOf.set(first, seen.add(second));
    distinct.push(first, second);
  }
  return distinct;
}
