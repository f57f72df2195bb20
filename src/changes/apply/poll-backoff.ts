import { trustedNow } from '../../common/trusted-clock';
import { setTimeout as sleep } from 'node:timers/promises';

const MAX_DELAY_MS = 30_000;
const FIRST_DELAY_MS = 2_000;

/** Waits longer each time until its time is over: Genesys may take minutes to show a write. */
export class PollBackoff {
  private readonly until: number;
  private delayMs: number;

  constructor(
    timeoutMs: number,
    private readonly signal: AbortSignal,
    private readonly now: () => number = trustedNow,
  ) {
    this.until = now() + timeoutMs;
    this.delayMs = Math.min(FIRST_DELAY_MS, timeoutMs / 100);
  }

  /** False when there is none left. Throws when aborted. */
  async wait(): Promise<boolean> {
    const left = this.until - this.now();
    if (left <= 0) return false;
    await sleep(Math.min(this.delayMs, left), undefined, { signal: this.signal });
    this.delayMs = Math.min(this.delayMs * 2, MAX_DELAY_MS);
    return true;
  }
}
