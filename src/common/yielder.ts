/** Maximum stretch of work between two turns of the event loop: checks are answered in between. */
const SLICE_MS = 4;
const ITEMS_PER_CHECK = 8;

/** Those that wait for a turn, in order. */
const waiting: (() => void)[] = [];

/**
 * Lets long work on the event loop be interrupted: `if (yielder.due()) await yielder.yield()`. Works that go on at
 * the same time take turns: between two turns of any of them the event loop does everything else.
 */
export class Yielder {
  private since = performance.now();
  private items = 0;

  due(): boolean {
    return ++this.items % ITEMS_PER_CHECK === 0 && performance.now() - this.since >= SLICE_MS;
  }

  async yield(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(nextTurn);
    });
    this.since = performance.now();
  }
}

/** Who asks while another has its turn waits for a later pass of the event loop. */
function nextTurn(): void {
  waiting[0]?.();
  setImmediate(() => {
    waiting.shift();
    if (waiting.length > 0) nextTurn();
  });
}
