import { setImmediate } from 'node:timers/promises';

/** Longest stretch of work without a breath: checks are answered in between. */
const SLICE_MS = 4;
const ITEMS_PER_LOOK = 8;

/** Lets long work on the event loop be interrupted: `if (breather.due()) await breather.breathe()`. */
export class Breather {
  private since = performance.now();
  private items = 0;

  due(): boolean {
    return ++this.items % ITEMS_PER_LOOK === 0 && performance.now() - this.since >= SLICE_MS;
  }

  async breathe(): Promise<void> {
    await setImmediate();
    this.since = performance.now();
  }
}
