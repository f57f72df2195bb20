import autocannon from 'autocannon';
import type { MeasuredServer } from './measured-server';

export interface Load {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly cpuMicrosPerRequest: number;
}

/** Loads a server and divides the CPU time that it spent by the requests that it answered. */
export async function load(server: MeasuredServer, { path, seconds, ...options }: Load): Promise<LoadResult> {
  const before = await server.cpuMicros();
  const result = await autocannon({ url: server.url + path, duration: seconds, ...options });
  const cpu = (await server.cpuMicros()) - before;
  const requests = result['2xx'];
  return {
    requests,
    failures: result.non2xx + result.errors + result.timeouts,
    perSecond: result.requests.average,
    p99Ms: result.latency.p99,
    cpuMicrosPerRequest: cpu / Math.max(requests, 1),
  };
}
