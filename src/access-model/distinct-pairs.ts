/** More than there are roles or divisions; two numbers below it make one that is exact (below 2 ** 53). */
const SPAN = 2 ** 26;

/** Pairs of numbers, flat as first, second, first, ..., without those that came before. */
export function distinctPairs(pairs: ArrayLike<number>): number[] {
  const seen = new Set<number>();
  const distinct: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [first, second] = [pairs[i]!, pairs[i + 1]!];
    const pair = first * SPAN + second;
    if (seen.has(pair)) continue;
    seen.add(pair);
    distinct.push(first, second);
  }
  return distinct;
}
