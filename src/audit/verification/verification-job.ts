import { v7 as uuidv7 } from 'uuid';
import type { BoundedReport } from './bounded-report';

export type VerificationStatus = 'running' | 'cancelling' | 'succeeded' | 'failed' | 'cancelled';

/** One verification of the log. `succeeded` means that it reached a result, not which. */
export class VerificationJob {
  readonly id = uuidv7();
  readonly startedAt: string;
  readonly abort = new AbortController();
  finishedAt?: string;
  /** Records verified so far, of `total`. */
  done = 0;
  total = 0;
  report?: BoundedReport;
  private ending?: 'succeeded' | 'failed' | 'cancelled';

  constructor(private readonly clock: () => number) {
    this.startedAt = new Date(clock()).toISOString();
  }

  get status(): VerificationStatus {
    return this.ending ?? (this.abort.signal.aborted ? 'cancelling' : 'running');
  }

  succeed(report: BoundedReport): void {
    this.report = report;
    this.end('succeeded');
  }

  /** Cancelled if someone requested it, whatever went wrong afterwards. */
  stop(): void {
    this.end(this.abort.signal.aborted ? 'cancelled' : 'failed');
  }

  private end(ending: NonNullable<typeof this.ending>): void {
    this.ending = ending;
    this.finishedAt = new Date(this.clock()).toISOString();
  }
}
