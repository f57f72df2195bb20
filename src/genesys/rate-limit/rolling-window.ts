export const WINDOW_MS = 60_000;

/**
 * Slots of a rolling minute. A slot is taken when an attempt is sent, and released one minute after its answer arrived,
 * not after it was sent: Genesys counts the attempt somewhere between the two, so counting from the answer keeps its
 * window within the limit whatever the latency. The margin between our limit and theirs (270 of 300) is for what an
 * answer cannot show: an attempt that we gave up on and that arrived later, and other users of the same client.
 */
export class RollingWindow {
  /** When the answered attempts of the last minute were answered, oldest first, as a ring. */
  private readonly answeredAt: Float64Array;
  private oldest = 0;
  private answered = 0;
  inFlight = 0;

  /** @param most the maximum that a limit will ever be. */
  constructor(private readonly most: number) {
    this.answeredAt = new Float64Array(most);
  }

  /** Attempts that are in flight or were answered less than a minute ago. */
  used(now: number): number {
    this.forgetBefore(now - WINDOW_MS);
    return this.inFlight + this.answered;
  }

  hasRoom(limit: number, now: number): boolean {
    return this.used(now) < limit;
  }

  take(): void {
    this.inFlight += 1;
  }

  answer(now: number): void {
    this.inFlight -= 1;
    this.answeredAt[(this.oldest + this.answered) % this.most] = now;
    this.answered += 1;
  }

  /**
   * The earliest time at which an attempt with that many others before it can be sent. The actual time may be later:
   * attempts in flight are assumed to be answered immediately.
   */
  earliestStart(ahead: number, limit: number, now: number): number {
    // When there will be capacity again is decided elsewhere.
    if (limit === 0) return now + WINDOW_MS;
    const rounds = Math.floor(ahead / limit);
    const missing = (ahead % limit) + 1 - (limit - this.used(now));
    return this.freedAt(missing, now) + rounds * WINDOW_MS;
  }

  /** When this many more slots than now are free, at the earliest. */
  private freedAt(missing: number, now: number): number {
    if (missing <= 0) return now;
    return missing <= this.answered ? this.answeredAtIndex(missing - 1) + WINDOW_MS : now + WINDOW_MS;
  }

  private forgetBefore(time: number): void {
    while (this.answered > 0 && this.answeredAtIndex(0) <= time) {
      this.oldest = (this.oldest + 1) % this.most;
      this.answered -= 1;
    }
  }

  private answeredAtIndex(index: number): number {
    return this.answeredAt[(this.oldest + index) % this.most] ?? 0;
  }
}
