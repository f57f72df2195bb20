import type { Schemas } from '../api/client';

type Item = Pick<Schemas['ReviewItemDto'], 'reviewers'>;

interface Waiting {
  /** `type:id`; undefined where no one is asked. */
  readonly reviewer: string | undefined;
  readonly items: number;
}

/** How many items wait for whom, the most first. An item that several are asked about counts for each of them. */
export function openByReviewer(items: readonly Item[]): Waiting[] {
  const counts = new Map<string | undefined, number>();
  for (const { reviewers } of items) {
    const asked = reviewers.length === 0 ? [undefined] : reviewers.map(({ type, id }) => `${type}:${id}`);
    for (const one of asked) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts]
    .map(([reviewer, count]) => ({ reviewer, items: count }))
    .sort((one, other) => other.items - one.items);
}
