/**
 * Long work, written as a generator that yields wherever it may be interrupted: its driver decides whether
 * others get a turn then.
 */
export type Steps<T> = Generator<void, T>;

/** Runs the work to its end without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
