import { createHash } from 'node:crypto';
import { canonicalJson } from '../../audit/canonical-json';
import type { Yielder } from '../../common/yielder';
import type { PlannedItem } from '../change';

/** SHA-256 of the base revision and each item as canonical JSON (RFC 8785), a line each, in lower-case hex. */
export async function planHash(
  baseRevision: number,
  items: readonly PlannedItem[],
  yielder: Yielder,
): Promise<string> {
  const hash = createHash('sha256').update(`${canonicalJson({ baseRevision })}\n`);
  for (const { subjectType, subjectId, plan, skipped } of items) {
    hash.update(`${canonicalJson({ subjectType, subjectId, plan, skipped: skipped ?? null })}\n`);
    if (yielder.due()) await yielder.yield();
  }
  return hash.digest('hex');
}
