import type { AuditRecord } from '../../src/audit/audit-record';

/** Clocks of two processes need not agree to the millisecond. */
const TOLERANCE_MS = 5_000;

/** The true time before and after everything that was recorded. */
export interface TrueTimes {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Sentences about records whose time later ones contradict without a word, or that is simply wrong. */
export function findTimeFaults(records: readonly AuditRecord[], { fromMs, toMs }: TrueTimes): string[] {
  const faults: string[] = [];
  for (const [i, { seq, time, action }] of records.entries()) {
    const at = Date.parse(time);
    if (at < fromMs - TOLERANCE_MS || at > toMs + TOLERANCE_MS) {
      faults.push(`Record ${seq} (${action}) carries ${time}, which is not when it was made`);
    }
    const before = records[i - 1];
    if (before !== undefined && time < before.time && action !== 'clock.jumped') {
      faults.push(`Record ${seq} goes back from ${before.time} to ${time} without saying so`);
    }
  }
  return faults;
}
