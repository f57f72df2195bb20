import type { Outcome } from '../audit/audit-record';

/** How often an actor did something with one outcome, in some part of the log. */
export interface ActivityCount {
  readonly actorType: string;
  readonly actorId: string;
  readonly action: string;
  readonly outcome: Outcome;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** How often an actor did something, with every outcome. */
export interface ActivitySum {
  readonly actorType: string;
  readonly actorId: string;
  readonly action: string;
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Sums counts by actor and action. */
export class ActivitySums {
  private readonly sums = new Map<string, ActivitySum>();

  add({ actorType, actorId, action, outcome, count, firstAt, lastAt }: ActivityCount): void {
    const key = JSON.stringify([actorType, actorId, action]);
    const before = this.sums.get(key);
    const counts = before?.counts ?? { success: 0, refused: 0, failed: 0 };
    this.sums.set(key, {
      actorType,
      actorId,
      action,
      counts: { ...counts, [outcome]: counts[outcome] + count },
      firstAt: before !== undefined && before.firstAt < firstAt ? before.firstAt : firstAt,
      lastAt: before !== undefined && before.lastAt > lastAt ? before.lastAt : lastAt,
    });
  }

  sorted(): readonly ActivitySum[] {
    return [...this.sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
  }
}
