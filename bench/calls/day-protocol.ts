import type { Calls } from '../../simulator/controls/call-counter';

/** What a simulated day took. */
export interface CountedDay {
  readonly calls: Calls;
  readonly changes: number;
  /** Of the service itself, over the whole day. */
  readonly cpuSeconds: number;
  /** Revisions that the day made. */
  readonly revisions: number;
  /** What no audit had announced. */
  readonly unannounced: number;
}
