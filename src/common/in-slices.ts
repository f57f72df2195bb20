import type { Yielder } from './yielder';

/** Runs work that is written as steps to its end, and lets others use the event loop in between. */
export async function inSlices<T>(steps: Generator<void, T>, yielder: Yielder): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (yielder.due()) await yielder.yield();
  }
}
