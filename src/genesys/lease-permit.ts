import { monotonicClock, type MonotonicClock } from '../common/monotonic-clock';
import type { SendPermit } from './send-permit';

/** The share of a lease that is used for an attempt: clocks of two machines do not run equally fast. */
const USED_SHARE = 0.8;

/**
 * Lets writes leave while a lease of the database holds. The database confirms that after every wait; from then on the
 * time that passes here counts, by the steady clock and by the wall clock, whichever has advanced further: a process
 * that was suspended sends nothing that began before.
 */
export class LeasePermit implements SendPermit {
  /** Whether an attempt has ended and its outcome is unknown. */
  isOpen = false;
  private steadyEnd = 0;
  private wallEnd = 0;

  constructor(
    /** Renews the lease in the database, unless it has ended. */
    private readonly renew: () => Promise<boolean>,
    private readonly leaseMs: number,
    private readonly steady: Pick<MonotonicClock, 'now'> = monotonicClock,
    // eslint-disable-next-line no-restricted-syntax -- a jump of the wall clock may be all that shows a stand-still
    private readonly wall: () => number = Date.now,
  ) {}

  /** A failing database cannot confirm that the lease holds. */
  async acquire(): Promise<boolean> {
    const usedMs = this.leaseMs * USED_SHARE;
    // From before the query: the lease cannot begin earlier.
    const [steadyEnd, wallEnd] = [this.steady.now() + usedMs, this.wall() + usedMs];
    if (!(await this.renew().catch(() => false))) return false;
    this.steadyEnd = steadyEnd;
    this.wallEnd = wallEnd;
    return this.leftMs() > 0;
  }

  leftMs(): number {
    return Math.min(this.steadyEnd - this.steady.now(), this.wallEnd - this.wall());
  }

  unanswered(): void {
    this.isOpen = true;
  }
}
