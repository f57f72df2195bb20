import type { AccessIndex } from '../index/access-index';

/** Computes a value for an index on first use, and caches it as long as the index exists. */
export function oncePerIndex<T>(compute: (index: AccessIndex) => T): (index: AccessIndex) => T {
  const known = new WeakMap<AccessIndex, { readonly value: T }>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before.value;
    const value = compute(index);
    known.set(index, { value });
    return value;
  };
}
