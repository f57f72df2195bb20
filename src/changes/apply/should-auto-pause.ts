import type { StateCounts } from '../change-progress';

/** Fewer ended items say nothing of the others. */
const MIN_ENDED = 10;

/** Whether so many items failed or were refused that something is wrong with more than single items. */
export function shouldAutoPause(counts: StateCounts, atPercent: number): boolean {
  const { applied = 0, drifted = 0, refused = 0, failed = 0 } = counts;
  const ended = applied + drifted + refused + failed;
  return ended >= MIN_ENDED && (refused + failed) * 100 >= atPercent * ended;
}
