import { setTimeout as sleep } from 'node:timers/promises';

const MAX_MS = 60_000;
const POLL_MS = 50;

/** Resolves once the service answers checks. Throws with its last answer after a minute. */
export async function waitUntilReady(url: string): Promise<void> {
  const deadline = performance.now() + MAX_MS;
  for (;;) {
    const answer = await fetch(`${url}/health/ready`);
    const body = await answer.text();
    if (answer.ok) return;
    if (performance.now() > deadline) throw new Error(`Not ready after ${MAX_MS} ms: ${body}`);
    await sleep(POLL_MS);
  }
}
