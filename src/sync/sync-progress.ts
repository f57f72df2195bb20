import { type SnapshotPart, snapshotParts } from '../access/model/snapshot';

type PartState = 'pending' | 'running' | 'done' | 'failed';

/** What is known about reading one part. Calls are successful page reads, without retries. */
export interface PartProgress {
  readonly part: SnapshotPart;
  readonly state: PartState;
  readonly items: number;
  readonly calls: number;
  /** Undefined until a first answer shows how many pages there are. */
  readonly expectedCalls?: number;
}

export interface ProgressTotals {
  readonly partsDone: number;
  readonly partsTotal: number;
  readonly calls: number;
  /** Seconds until the end at the pace so far; undefined until there is a pace. */
  readonly remainingSeconds?: number;
}

/** Counts what a sync run has done. Mutable; one for each sync run. */
export class SyncProgress {
  private readonly byPart = new Map<SnapshotPart, PartProgress>(
    snapshotParts.map((part) => [part, { part, state: 'pending', items: 0, calls: 0 }]),
  );

  constructor(
    private readonly startedAtMs: number,
    private readonly now: () => number,
  ) {}

  parts(): PartProgress[] {
    return [...this.byPart.values()];
  }

  start(part: SnapshotPart): void {
    this.change(part, () => ({ state: 'running' }));
  }

  /** One page of `items` came in. */
  page(part: SnapshotPart, items: number): void {
    this.change(part, (now) => ({ items: now.items + items, calls: now.calls + 1 }));
  }

  /** So many more calls are to come than were expected before. */
  expect(part: SnapshotPart, calls: number): void {
    this.change(part, (now) => ({ expectedCalls: (now.expectedCalls ?? 0) + calls }));
  }

  done(part: SnapshotPart): void {
    this.change(part, (now) => ({ state: 'done', expectedCalls: now.calls }));
  }

  failed(part: SnapshotPart): void {
    this.change(part, () => ({ state: 'failed' }));
  }

  totals(): ProgressTotals {
    const parts = this.parts();
    const calls = parts.reduce((sum, part) => sum + part.calls, 0);
    return {
      partsDone: parts.filter((part) => part.state === 'done').length,
      partsTotal: parts.length,
      calls,
      remainingSeconds: this.remainingSeconds(parts, calls),
    };
  }

  private remainingSeconds(parts: PartProgress[], calls: number): number | undefined {
    if (calls === 0) return undefined;
    const expected = parts.reduce(
      (sum, part) => sum + Math.max(part.calls, part.expectedCalls ?? part.calls + 1),
      0,
    );
    const elapsedMs = this.now() - this.startedAtMs;
    return Math.ceil(((elapsedMs / calls) * (expected - calls)) / 1000);
  }

  private change(part: SnapshotPart, next: (now: PartProgress) => Partial<PartProgress>): void {
    const now = this.byPart.get(part) as PartProgress;
    this.byPart.set(part, { ...now, ...next(now) });
  }
}
