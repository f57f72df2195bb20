import { Connection } from './connection';
import type { MeasuredServer } from './measured-server';

export interface Load {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
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

/**
 * Loads a server and divides the CPU time that it spent by the requests that it answered. The client is made of
 * bare sockets: it has to be cheaper than the barest server, or it would be the client that is measured.
 */
export async function load(server: MeasuredServer, options: Load): Promise<LoadResult> {
  const url = new URL(options.path, server.url);
  const request = requestBytes(url, options);
  return loadWith(server, () => request, options);
}

/** The same with requests in turn, to anything that says what it uses. */
export async function loadWith(
  server: Pick<MeasuredServer, 'url' | 'cpuMicros'>,
  next: () => Buffer,
  options: Pick<Load, 'connections' | 'seconds'>,
): Promise<LoadResult> {
  const url = new URL(server.url);
  const latencies: number[] = [];
  let failures = 0;
  const onAnswer = (ok: boolean, ms: number) => {
    if (ok) latencies.push(ms);
    else failures++;
  };
  const before = await server.cpuMicros();
  const connections = await hold(options, (onError) => new Connection(url, next, onAnswer, onError));
  const cpu = (await server.cpuMicros()) - before;
  connections.forEach((connection) => connection.close());
  latencies.sort((one, other) => one - other);
  return {
    requests: latencies.length,
    failures,
    perSecond: Math.round(latencies.length / options.seconds),
    p99Ms: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
    cpuMicrosPerRequest: cpu / Math.max(latencies.length, 1),
  };
}

/**
 * Keeps the connections busy for the time of the load. The client never sleeps meanwhile: to wake it would be
 * paid for by the server, in a system call, and a slower server would pay for it more often.
 */
async function hold(
  { connections, seconds }: Pick<Load, 'connections' | 'seconds'>,
  open: (onError: (error: Error) => void) => Connection,
): Promise<Connection[]> {
  const end = performance.now() + seconds * 1000;
  return new Promise((resolve, reject) => {
    const opened = Array.from({ length: connections }, () => open(reject));
    const stayAwake = () => {
      if (performance.now() < end) setImmediate(stayAwake);
      else resolve(opened);
    };
    stayAwake();
  });
}

export function requestBytes(url: URL, { method, headers, body = '' }: Omit<Load, 'seconds'>): Buffer {
  const lines = Object.entries({ host: url.host, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  if (body !== '') lines.push(`content-length: ${Buffer.byteLength(body)}\r\n`);
  return Buffer.from(`${method} ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}
