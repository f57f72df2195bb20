import { hintKey, type Hint } from './hint';
import { isAnnounced, MAX_FINDINGS, type Finding } from './finding';
import type { Unannounced } from './audit-reading';

/** So many of the last ones are told. */
const MAX_RECENT = 100;

/** What a sync run found, until it is certain which of it no event announces. */
export function withFindings(before: Unannounced, findings: readonly Finding[]): Unannounced {
  const pending = [...before.pending, ...findings];
  return {
    ...before,
    pending: pending.slice(0, MAX_FINDINGS),
    more: before.more + Math.max(0, pending.length - MAX_FINDINGS),
  };
}

/** Counts what was found before that time and that none of the hints announced, and what was too much to be told. */
export function settle(before: Unannounced, hints: readonly Hint[], foundBefore: string): Unannounced {
  const due = before.pending.filter(({ foundAt }) => foundAt < foundBefore);
  if (due.length === 0) return before;
  const keys = new Set(hints.map(hintKey));
  const unannounced = due.filter((finding) => !isAnnounced(finding, keys));
  return {
    total: before.total + unannounced.length + before.more,
    recent: [...before.recent, ...unannounced].slice(-MAX_RECENT),
    pending: before.pending.filter(({ foundAt }) => foundAt >= foundBefore),
    more: 0,
  };
}
