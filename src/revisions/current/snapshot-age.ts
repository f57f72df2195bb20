import { trustedNow } from '../../common/trusted-clock';
import { steadyClock, type SteadyClock } from '../../common/steady-clock';

/** Behind the time that passed since the start by more than this, the wall clock was set back. */
const SET_BACK_MS = 1_000;

/**
 * How old the picture is that answers. What this process has read itself is as old as the steady clock says, so that no
 * setting of the clock makes it younger or older. Of what another process has stored only the wall clock can tell; it
 * is not believed once it was set back.
 */
export class SnapshotAge {
  private startedAtMs = Number.NaN;
  private asOf?: string;
  private asOfMs = Number.NaN;
  /** By the steady clock, where that is known. */
  private beganAtMs?: number;

  constructor(
    private readonly wall: () => number = trustedNow,
    private readonly steady: Pick<SteadyClock, 'now'> = steadyClock,
  ) {}

  /**
   * From here on it is about a picture of this time. `beganAtMs` is when its reading began, by the steady clock; a
   * revision of the same time as the one before, which comes from single subjects, is as old as that.
   */
  of(asOf: string, beganAtMs?: number): void {
    // Not before there is a picture: the clock is set once the database is open.
    if (Number.isNaN(this.startedAtMs)) this.startedAtMs = this.wall() - this.steady.now();
    this.beganAtMs = beganAtMs ?? (asOf === this.asOf ? this.beganAtMs : undefined);
    this.asOf = asOf;
    this.asOfMs = Date.parse(asOf);
  }

  /** Milliseconds since reading began. What has no readable time, or one that lies ahead, counts as old. */
  ms(): number {
    const now = this.steady.now();
    if (this.beganAtMs !== undefined) return now - this.beganAtMs;
    const [wall, expected] = [this.wall(), this.startedAtMs + now];
    const age = (wall < expected - SET_BACK_MS ? expected : wall) - this.asOfMs;
    return age >= 0 ? age : Number.POSITIVE_INFINITY;
  }
}
