import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_DELAY_MS = 30_000;
const FIRST_DELAY_MS = 2_000;

/** Waits longer each time until its time is over: Genesys may take minutes to show what it was told. */
export class Patience {
  private readonly until: number;
  private delayMs: number;

  constructor(
    patienceMs: number,
    private readonly signal: AbortSignal,
    private readonly now: () => number = Date.now,
  ) {
    this.until = now() + patienceMs;
    this.delayMs = Math.min(FIRST_DELAY_MS, patienceMs / 100);
  }

  /** False when there is none left. Throws when aborted. */
  async wait(): Promise<boolean> {
    const left = this.until - this.now();
    if (left <= 0) return false;
    await sleep(Math.min(this.delayMs, left), undefined, { signal: this.signal });
    this.delayMs = Math.min(this.delayMs * 2, LONGEST_DELAY_MS);
    return true;
  }
}
