export const WINDOW_MS = 60_000;

/**
 * Slots of a rolling minute. A slot is taken when an attempt is sent, and given back one minute after its
 * answer came, not after it was sent: Genesys counts the attempt somewhere between the two, so counting from
 * the answer keeps its window within the limit whatever the latency. What remains for the margin between our
 * limit and theirs (270 of 300) is what an answer cannot tell: an attempt that we gave up on and that arrived
 * later, and other users of the same client.
 */
export class RollingWindow {
  /** When the answered attempts of the last minute were answered, oldest first, as a ring. */
  private readonly answeredAt: Float64Array;
  private oldest = 0;
  private answered = 0;
  inFlight = 0;

  constructor(private readonly limit: number) {
    this.answeredAt = new Float64Array(limit);
  }

  /** Attempts that are in flight or were answered less than a minute ago. */
  used(now: number): number {
    this.forgetBefore(now - WINDOW_MS);
    return this.inFlight + this.answered;
  }

  hasRoom(now: number): boolean {
    return this.used(now) < this.limit;
  }

  take(): void {
    this.inFlight += 1;
  }

  answer(now: number): void {
    this.inFlight -= 1;
    this.answeredAt[(this.oldest + this.answered) % this.limit] = now;
    this.answered += 1;
  }

  /**
   * The earliest time at which an attempt with that many others before it can be sent. The truth may be later:
   * attempts in flight are taken to be answered at once.
   */
  earliestStart(ahead: number, now: number): number {
    const missing = ahead + 1 - (this.limit - this.used(now));
    if (missing <= 0) return now;
    const rounds = Math.floor((missing - 1) / this.limit);
    const index = (missing - 1) % this.limit;
    const freedAt = index < this.answered ? this.answeredAtIndex(index) + WINDOW_MS : now + WINDOW_MS;
    return freedAt + rounds * WINDOW_MS;
  }

  private forgetBefore(time: number): void {
    while (this.answered > 0 && this.answeredAtIndex(0) <= time) {
      this.oldest = (this.oldest + 1) % this.limit;
      this.answered -= 1;
    }
  }

  private answeredAtIndex(index: number): number {
    return this.answeredAt[(this.oldest + index) % this.limit] ?? 0;
  }
}
