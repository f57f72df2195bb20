import { createHash } from 'node:crypto';
import { Yielder } from '../../common/yielder';

/** The smallest hashes of a set: two sketches show how much two sets have in common, however large the sets are. */
export type Sketch = readonly string[];

const SIZE = 128;

export async function sketchOf(keys: readonly string[]): Promise<Sketch> {
  const yielder = new Yielder();
  const hashes = new Set<string>();
  for (const key of keys) {
    if (yielder.due()) await yielder.yield();
    hashes.add(createHash('sha256').update(key).digest('hex').slice(0, 16));
  }
  return [...hashes].sort().slice(0, SIZE);
}

/** From 0 to 1: the estimated share that both sets hold of what either holds; exact where both are small. */
export function similarity(one: Sketch, other: Sketch): number {
  const [ones, others] = [new Set(one), new Set(other)];
  const smallest = [...new Set([...one, ...other])].sort().slice(0, SIZE);
  if (smallest.length === 0) return 1;
  return smallest.filter((hash) => ones.has(hash) && others.has(hash)).length / smallest.length;
}
