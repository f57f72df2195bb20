import { Agent, get } from 'node:http';

const INTERVAL_MS = 5;
const CONNECTIONS = 20;
const WARM_UP_MS = 1_000;

export interface SteadyResult {
  readonly requests: number;
  readonly failures: number;
  readonly latenciesMs: readonly number[];
  readonly p99Ms: number;
  readonly maxMs: number;
}

/**
 * Asks a check every 5 ms, unless said otherwise, while `work` lasts, whether the ones before are answered or not: an answer that comes late
 * makes no other question wait, and so hides none. The time counts from when the question was due.
 */
export async function steadyChecks(
  url: string,
  headers: Readonly<Record<string, string>>,
  work: () => Promise<unknown>,
  everyMs = INTERVAL_MS,
): Promise<SteadyResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let latencies: number[] = [];
  let failures = 0;
  const open = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const asked = performance.now();
    const answer = ask(agent, url, headers).then((ok) => {
      latencies.push(performance.now() - asked);
      if (!ok) failures++;
      open.delete(answer);
    });
    open.add(answer);
  }, everyMs);
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
  latencies = [];
  await work().finally(() => clearInterval(timer));
  await Promise.all(open);
  agent.destroy();
  latencies.sort((one, other) => one - other);
  return {
    requests: latencies.length,
    failures,
    latenciesMs: latencies,
    p99Ms: p99Of(latencies),
    maxMs: latencies.at(-1) ?? Number.NaN,
  };
}

export function p99Of(latencies: readonly number[]): number {
  const sorted = [...latencies].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
}

function ask(agent: Agent, url: string, headers: Readonly<Record<string, string>>): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, { agent, headers }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode === 200));
    }).on('error', () => resolve(false));
  });
}
