import type { ItemState } from './change';

export type StateCounts = Readonly<Partial<Record<ItemState, number>>>;

/** How far the items of a change have come. */
export interface ChangeProgress {
  readonly counts: StateCounts;
  /** Of those that are skipped, how many for which reason. */
  readonly skippedBy: Readonly<Record<string, number>>;
  readonly calls: number;
  /** The newest one that an item has made. */
  readonly revision: number | null;
}

/** How many items have not come to their end. */
export function openIn(counts: StateCounts): number {
  const { planned = 0, reading = 0, writing = 0, verifying = 0 } = counts;
  return planned + reading + writing + verifying;
}
