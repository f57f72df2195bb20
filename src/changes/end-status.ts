import type { EndedStatus, StoredChange } from './change';
import { openIn, type ChangeProgress } from './change-progress';

/**
 * How a change ends by what became of its items; undefined as long as one is open. Only a change of which everything is in
 * Genesys is `applied`: what was skipped because it was so already is, what was skipped for another reason is not.
 */
export function endStatus(
  { status, summary }: Pick<StoredChange, 'status' | 'summary'>,
  { counts, skippedBy }: Pick<ChangeProgress, 'counts' | 'skippedBy'>,
): EndedStatus | undefined {
  if (openIn(counts) > 0) return undefined;
  if (status === 'cancelled') return 'cancelled';
  const { applied = 0, drifted = 0, refused = 0, failed = 0, skipped = 0 } = counts;
  if (drifted + refused + failed > 0) return 'incomplete';
  const { nothing_to_do: soAlready = 0 } = skippedBy;
  const isWhole = skipped === soAlready && (summary.inPart ?? 0) === 0;
  if (isWhole) return 'applied';
  return applied + soAlready > 0 ? 'partially_applied' : 'not_applied';
}
