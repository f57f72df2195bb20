/** The service follows a clock that was set, or its own after a restart, so far without a word. */
const TOLERANCE_MS = 1_000;
/** A sync run states its time at its begin, so soon after it was asked for. */
const BEGINS_WITHIN_MS = 60_000;

/** When the sync run of each revision began at the earliest, by the clock of the simulator. */
export class RunTimes {
  private readonly known = new Map<string, number>();
  private pendingFromMs?: number;

  /** A sync run begins after this moment. Where the run before was killed, its revision may still turn up. */
  begin(nowMs: number): void {
    this.pendingFromMs ??= nowMs;
  }

  /** The run has ended, and this is what answers now. */
  ended(asOf: string | undefined): void {
    if (asOf !== undefined) this.note(asOf);
    this.pendingFromMs = undefined;
  }

  /**
   * From when on something has to have been true for an answer with this time. Throws when the time is not one of a run
   * that there was.
   */
  windowStart(asOf: string, answeredAtMs: number): number {
    const beganMs = this.note(asOf);
    const statedMs = Date.parse(asOf);
    if (statedMs > answeredAtMs + TOLERANCE_MS)
      throw new Error(`An answer of ${iso(answeredAtMs)} states that it is as of ${asOf}.`);
    if (statedMs < beganMs - TOLERANCE_MS || statedMs > beganMs + BEGINS_WITHIN_MS)
      throw new Error(`A sync run that began at ${iso(beganMs)} states that it is as of ${asOf}.`);
    return Math.max(beganMs, statedMs - TOLERANCE_MS);
  }

  /** Nothing is asked about before the earliest of these and the run that may be under way. */
  keepOnly(asOfs: readonly string[]): number {
    for (const asOf of this.known.keys()) if (!asOfs.includes(asOf)) this.known.delete(asOf);
    return Math.min(...this.known.values(), this.pendingFromMs ?? Number.POSITIVE_INFINITY);
  }

  private note(asOf: string): number {
    const known = this.known.get(asOf) ?? this.pendingFromMs;
    if (known === undefined) throw new Error(`There is a revision as of ${asOf}, and no sync run made it.`);
    this.known.set(asOf, known);
    return known;
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
