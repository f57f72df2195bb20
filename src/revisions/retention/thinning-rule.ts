const DAY_MS = 24 * 3_600_000;
/** Every revision is stored for this long; of older days the last of each. */
const FULL_HISTORY_MS = 7 * DAY_MS;

export interface DatedRevision {
  readonly revision: number;
  /** RFC 3339, UTC. */
  readonly asOf: string;
}

/**
 * The revisions to purge: those past retention, and of days older than a week (UTC) all but the last. Never the newest,
 * nor the baseline. `revisions` are ordered oldest first.
 */
export function revisionsToThin(
  revisions: readonly DatedRevision[],
  nowMs: number,
  retentionMs: number,
  baseline?: number | null,
): number[] {
  return revisions
    .filter(({ revision, asOf }, i) => {
      const next = revisions[i + 1];
      if (next === undefined || revision === baseline) return false;
      const age = nowMs - Date.parse(asOf);
      if (age > retentionMs) return true;
      return age > FULL_HISTORY_MS && dayOf(next.asOf) === dayOf(asOf);
    })
    .map(({ revision }) => revision);
}

function dayOf(time: string): string {
  return time.slice(0, 10);
}
