import type { Schemas } from '../api/client';

type Item = Pick<Schemas['ReviewItemDto'], 'earlier' | 'granted' | 'outcome'>;

/** What is different since access was reviewed last, the most telling first. */
export const novelties = ['returned', 'granted', 'new', 'known'] as const;
export type Novelty = (typeof novelties)[number];

/** `returned`: it was to be taken away, and is there. `granted`: it was granted after the last decision about it. */
export function noveltyOf({ earlier: [last], granted, outcome }: Item): Novelty {
  if (outcome === 'returned' || last?.decision === 'take_away') return 'returned';
  if (last === undefined) return 'new';
  return granted !== undefined && granted.asOf > last.decidedAt ? 'granted' : 'known';
}
