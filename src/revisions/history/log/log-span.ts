import type { KnownRevision } from '../storage/known-revisions';

/**
 * A part of the history: everything after `after`, up to `to`. It is `whole` where every revision in between is known;
 * otherwise only how the two differ is.
 */
export interface LogSpan {
  readonly after: number;
  readonly to: number;
  readonly whole: boolean;
}

/** The period that is listed: revisions that were stored from `from` on, before `before` (RFC 3339, UTC). */
export interface LogPeriod {
  readonly from?: string;
  readonly before?: string;
}

/** The spans of the history, the newest first. `known` is in order, the oldest first. */
export function logSpans(known: readonly KnownRevision[], { from, before }: LogPeriod = {}): LogSpan[] {
  const spans: LogSpan[] = [];
  for (let place = known.length - 1; place > 0; place--) {
    const [earlier, later] = [known[place - 1]!, known[place]!];
    if (before !== undefined && later.storedAt >= before) continue;
    if (from !== undefined && later.storedAt < from) continue;
    const whole = later.revision - earlier.revision === 1;
    const last = spans.at(-1);
    if (whole && last?.whole === true && last.after === later.revision)
      spans[spans.length - 1] = { ...last, after: earlier.revision };
    else spans.push({ after: earlier.revision, to: later.revision, whole });
  }
  return spans;
}
