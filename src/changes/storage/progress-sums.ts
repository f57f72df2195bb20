import type { ItemOutcome } from '../change';
import type { ChangeProgress } from '../change-progress';

export interface StateRow {
  readonly state: string;
  readonly count: number;
  readonly calls: number;
  readonly revision: number | null;
}

export interface SkippedRow {
  readonly change_id: string;
  readonly outcome: string | null;
  readonly count: number;
}

/** How far a change has come, by how many of its items are in each state and why. */
export function summed(rows: readonly StateRow[], skipped: readonly SkippedRow[]): ChangeProgress {
  return {
    skippedBy: byCode(skipped),
    counts: Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)])),
    calls: rows.reduce((sum, { calls }) => sum + Number(calls), 0),
    revision: rows.reduce<number | null>(
      (most, { revision }) => (revision === null ? most : Math.max(most ?? 0, Number(revision))),
      null,
    ),
  };
}

function byCode(rows: readonly SkippedRow[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { outcome, count } of rows) {
    const code = outcome === null ? 'unknown' : (JSON.parse(outcome) as ItemOutcome).code;
    sums[code] = (sums[code] ?? 0) + Number(count);
  }
  return sums;
}
