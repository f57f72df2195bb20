import type { FactChanges } from './fact';

/** How many facts differ from the revision before. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  /** The same thing, with other content. */
  readonly changed: number;
}

export function countChanges({ entities, memberships, grants }: FactChanges): ChangeCounts {
  const gone = new Map<string, Set<string>>();
  for (const { kind, id } of entities.went) {
    const ids = gone.get(kind) ?? new Set();
    gone.set(kind, ids.add(id));
  }
  const changed = entities.came.filter(({ kind, id }) => gone.get(kind)?.has(id)).length;
  const sum = (side: 'came' | 'went') =>
    entities[side].length + memberships[side].length + grants[side].length - changed;
  return { added: sum('came'), removed: sum('went'), changed };
}
