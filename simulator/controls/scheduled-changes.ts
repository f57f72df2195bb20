import type { Change } from './change';
import { matchesCall, type CallMatch, type MatchedCall } from './matches-call';

/** `before`: the answer to that call shows the change; `after`: only what is asked next does. */
type Moment = 'before' | 'after';

/** Changes that are made at an exact point of a client's calls, so that a race can be repeated. */
export interface ScheduledChange {
  match?: CallMatch;
  /** The changes are made at the n-th matching call from now on; 1 when omitted. */
  call?: number;
  /** `after` when omitted. */
  moment?: Moment;
  changes: Change[];
}

interface Waiting {
  readonly entry: ScheduledChange;
  seen: number;
}

/** Makes each of its changes once. */
export class ScheduledChanges {
  private entries: Waiting[] = [];
  /** What went wrong with changes that named something unknown by then. */
  failures: string[] = [];

  get waiting(): readonly ScheduledChange[] {
    return this.entries.map(({ entry }) => entry);
  }

  replace(entries: readonly ScheduledChange[]): void {
    this.entries = entries.map((entry) => ({ entry, seen: 0 }));
    this.failures = [];
  }

  /** To be called before and after each call of the API is handled. */
  run(moment: Moment, call: MatchedCall, make: (changes: readonly Change[]) => void): void {
    const due = this.entries.filter(
      (one) =>
        (one.entry.moment ?? 'after') === moment &&
        matchesCall(one.entry.match ?? {}, call) &&
        ++one.seen >= (one.entry.call ?? 1),
    );
    if (due.length === 0) return;
    this.entries = this.entries.filter((one) => !due.includes(one));
    for (const { entry } of due) {
      try {
        make(entry.changes);
      } catch (error) {
        this.failures.push((error as Error).message);
      }
    }
  }
}

/** What is wrong with a list of scheduled changes that came over HTTP; undefined when nothing is. */
export function problemWithScheduled(scheduled: unknown): string | undefined {
  if (!Array.isArray(scheduled)) return '"scheduled" must be a list';
  for (const { call = 1, moment = 'after', changes } of scheduled as Partial<ScheduledChange>[]) {
    if (!Array.isArray(changes)) return 'every entry needs a list of "changes"';
    if (!Number.isInteger(call) || call < 1) return '"call" must be an integer from 1';
    if (moment !== 'before' && moment !== 'after') return '"moment" must be "before" or "after"';
  }
  return undefined;
}
