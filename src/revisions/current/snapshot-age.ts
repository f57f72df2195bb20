import { trustedNow } from '../../common/trusted-clock';
import { monotonicClock, type MonotonicClock } from '../../common/monotonic-clock';

/** Behind the time that passed since the start by more than this, the wall clock was set back. */
const SET_BACK_MS = 1_000;

/**
 * The age of the snapshot that answers. What this process has read itself is as old as the steady clock says, so that
 * setting the clock makes it neither younger nor older. For what another process has stored there is only the wall
 * clock; it is not believed once it was set back.
 */
export class SnapshotAge {
  private startedAtMs = Number.NaN;
  private asOf?: string;
  private asOfMs = Number.NaN;
  /** By the steady clock, where that is known. */
  private beganAtMs?: number;

  constructor(
    private readonly wall: () => number = trustedNow,
    private readonly steady: Pick<MonotonicClock, 'now'> = monotonicClock,
  ) {}

  /**
   * From here on the age is that of a snapshot of this time. `beganAtMs` is when its sync run began, by the steady
   * clock; a revision of the same time as the one before, which comes from a refresh, is as old as that one.
   */
  of(asOf: string, beganAtMs?: number): void {
    // Not before there is a snapshot: the clock is set once the database is open.
    if (Number.isNaN(this.startedAtMs)) this.startedAtMs = this.wall() - this.steady.now();
    this.beganAtMs = beganAtMs ?? (asOf === this.asOf ? this.beganAtMs : undefined);
    this.asOf = asOf;
    this.asOfMs = Date.parse(asOf);
  }

  /** Milliseconds since the sync run began. A time that is unreadable, or in the future, counts as old. */
  ms(): number {
    const now = this.steady.now();
    if (this.beganAtMs !== undefined) return now - this.beganAtMs;
    const [wall, expected] = [this.wall(), this.startedAtMs + now];
    const age = (wall < expected - SET_BACK_MS ? expected : wall) - this.asOfMs;
    return age >= 0 ? age : Number.POSITIVE_INFINITY;
  }
}
