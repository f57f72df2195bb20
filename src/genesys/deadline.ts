import type { Clock } from './clock';

/**
 * A signal that aborts when the time is up, or when the parent does. `close` removes the listeners: one parent (a sync)
 * outlives thousands of calls.
 */
export class Deadline {
  readonly signal: AbortSignal;
  readonly at: number;
  private readonly timer = new AbortController();
  private readonly controller = new AbortController();
  private readonly onParentAbort = () => this.controller.abort(this.parent?.reason);

  constructor(
    clock: Clock,
    ms: number,
    private readonly parent: AbortSignal | undefined,
    timeIsUp: () => Error,
  ) {
    this.signal = this.controller.signal;
    this.at = clock.now() + ms;
    if (parent?.aborted) this.onParentAbort();
    parent?.addEventListener('abort', this.onParentAbort, { once: true });
    clock.sleep(ms, this.timer.signal).then(
      () => this.controller.abort(timeIsUp()),
      () => undefined,
    );
  }

  close(): void {
    this.parent?.removeEventListener('abort', this.onParentAbort);
    this.timer.abort();
  }
}
