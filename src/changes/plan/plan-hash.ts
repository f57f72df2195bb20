import { createHash } from 'node:crypto';
import { canonicalJson } from '../../audit/canonical-json';
import type { Breather } from '../../common/breather';
import type { PlannedItem } from '../change';

/** SHA-256 of the base revision and each item as canonical JSON (RFC 8785), a line each, in lower-case hex. */
export async function planHash(
  baseRevision: number,
  items: readonly PlannedItem[],
  breather: Breather,
): Promise<string> {
  const hash = createHash('sha256').update(`${canonicalJson({ baseRevision })}\n`);
  for (const { subjectType, subjectId, plan, skipped } of items) {
    hash.update(`${canonicalJson({ subjectType, subjectId, plan, skipped: skipped ?? null })}\n`);
    if (breather.due()) await breather.breathe();
  }
  return hash.digest('hex');
}
