/** More than there are roles or divisions; two numbers below it combine into one that is exact (below 2 ** 53). */
const SPAN = 2 ** 26;

/** Pairs of numbers, flat as first, second, first, ..., without those that occurred earlier in the range. */
export function distinctPairs(pairs: ArrayLike<number>, start = 0, end = pairs.length): number[] {
  const seen = new Set<number>();
  const distinct: number[] = [];
  for (let i = start; i < end; i += 2) {
    const first = pairs[i]!;
    const second = pairs[i + 1]!;
    const before = seen.size;
    if (seen.add(first * SPAN + second).size > before) distinct.push(first, second);
  }
  return distinct;
}
