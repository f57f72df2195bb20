/** What was asked for already is asked for again for so long: events arrive late and in any order. */
export const OVERLAP_MS = 15 * 60_000;
/** Genesys shows realtime audits for so long. */
export const REALTIME_MS = 14 * 86_400_000;
/** Just within it: an older time is refused, and clocks differ. */
const MARGIN_MS = 3_600_000;

export interface AuditWindow {
  readonly from: string;
  readonly to: string;
  /** Events before `from` were not asked for and can no longer be: only a full reading finds what they told. */
  readonly hasGap: boolean;
}

/** The events to ask for next. `readTo` is the end of the last window; undefined before the first. */
export function nextWindow(readTo: string | undefined, nowMs: number): AuditWindow {
  // A position in the future comes from a clock that was wrong: it must not make windows empty.
  const positionMs = Math.min(readTo === undefined ? nowMs : Date.parse(readTo), nowMs);
  const fromMs = positionMs - OVERLAP_MS;
  const oldestMs = nowMs - REALTIME_MS + MARGIN_MS;
  const hasGap = readTo !== undefined && fromMs < oldestMs;
  const from = new Date(Math.max(fromMs, oldestMs)).toISOString();
  return { from, to: new Date(nowMs).toISOString(), hasGap };
}
