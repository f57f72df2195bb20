import type { Clock } from '../clock';

export interface Calls {
  total: number;
  tokenRequests: number;
  /** Write requests that changed something. */
  effectiveWrites: number;
  operations: Record<string, number>;
  statuses: Record<string, number>;
  rateLimited: number;
  maxPerRollingMinute: number;
  maxInFlight: number;
}

const MINUTE_MS = 60_000;

/** Counts every attempt that reaches the API, also the refused and the failed ones. */
export class CallCounter {
  private calls = noCalls();
  private inFlight = 0;
  /** When the attempts of the last minute came, oldest first. */
  private recent: number[] = [];

  constructor(private readonly clock: Clock) {}

  begin(operation: string): void {
    const calls = this.calls;
    calls.total++;
    calls.operations[operation] = (calls.operations[operation] ?? 0) + 1;
    calls.maxInFlight = Math.max(calls.maxInFlight, ++this.inFlight);
    this.noteTime();
  }

  /** The status is undefined when the connection ended without an answer. */
  end(status?: number): void {
    this.inFlight--;
    if (status === undefined) return;
    this.calls.statuses[status] = (this.calls.statuses[status] ?? 0) + 1;
  }

  tokenRequested(): void {
    this.calls.tokenRequests++;
  }

  writeTookEffect(): void {
    this.calls.effectiveWrites++;
  }

  wasRateLimited(): void {
    this.calls.rateLimited++;
  }

  current(): Calls {
    return structuredClone(this.calls);
  }

  reset(): void {
    this.calls = noCalls();
    this.recent = [];
  }

  private noteTime(): void {
    const now = this.clock();
    this.recent.push(now);
    const firstInside = this.recent.findIndex((time) => time > now - MINUTE_MS);
    if (firstInside > 0) this.recent.splice(0, firstInside);
    this.calls.maxPerRollingMinute = Math.max(this.calls.maxPerRollingMinute, this.recent.length);
  }
}

function noCalls(): Calls {
  return {
    total: 0,
    tokenRequests: 0,
    effectiveWrites: 0,
    operations: {},
    statuses: {},
    rateLimited: 0,
    maxPerRollingMinute: 0,
    maxInFlight: 0,
  };
}
