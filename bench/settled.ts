import { performance } from 'node:perf_hooks';

const POLL_INTERVAL_MS = 250;
const CALM_LOOKS = 2;
const CALM = 0.4;

/** Waits until this process has little to do but answer: the index is built, findings are evaluated. Milliseconds. */
export async function settled(): Promise<number> {
  const start = performance.now();
  let calm = 0;
  while (calm < CALM_LOOKS) {
    const before = performance.eventLoopUtilization();
    await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
    calm = performance.eventLoopUtilization(before).utilization < CALM ? calm + 1 : 0;
  }
  return performance.now() - start;
}
