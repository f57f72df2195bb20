import { REALTIME_MS } from './window';

const DAY_MS = 86_400_000;
/** Genesys searches at most so many days at once. */
const SEARCH_MS = 30 * DAY_MS;
/** Just within it: an older time is refused, and clocks differ. */
const MARGIN_MS = 3_600_000;

export interface EarlierWindow {
  readonly from: string;
  readonly to: string;
  /** Genesys answers at once; otherwise it has to search. */
  readonly isRealtime: boolean;
  readonly isLast: boolean;
}

/** The step before what is kept; undefined when enough is. */
export function earlierWindow(
  keptFrom: string,
  nowMs: number,
  backfillMs: number,
): EarlierWindow | undefined {
  const toMs = Date.parse(keptFrom);
  const endMs = nowMs - backfillMs;
  const realtimeEndMs = nowMs - REALTIME_MS + MARGIN_MS;
  const isRealtime = toMs - MARGIN_MS > realtimeEndMs;
  // What realtime no longer offers, a default backfill of as many days does without.
  if (toMs <= endMs || (!isRealtime && backfillMs <= REALTIME_MS)) return undefined;
  const lowestMs = isRealtime ? Math.max(endMs, realtimeEndMs) : endMs;
  const fromMs = Math.max(lowestMs, toMs - (isRealtime ? DAY_MS : SEARCH_MS));
  return {
    from: new Date(fromMs).toISOString(),
    to: keptFrom,
    isRealtime,
    isLast: fromMs <= endMs,
  };
}
