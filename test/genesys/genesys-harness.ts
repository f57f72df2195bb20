import { startSimulator, type RunningSimulator, type SimulatorOptions } from '../../simulator/simulator';
import { systemClock, type Clock } from '../../src/genesys/clock';
import { GenesysClient } from '../../src/genesys/genesys-client';
import type { AttemptLogEntry } from '../../src/genesys/genesys-logger';
import { genesysDefaults, type GenesysClientSettings } from '../../src/genesys/genesys-settings';

export const secret = 'rolecall-demo-secret';

export function settingsFor(
  url: string,
  overrides: Partial<GenesysClientSettings> = {},
): GenesysClientSettings {
  return {
    ...genesysDefaults,
    mode: 'simulator',
    baseUrls: { api: url, login: url },
    clientId: 'rolecall-demo',
    clientSecret: secret,
    ...overrides,
  };
}

/** Waits of the client (backoff, Retry-After, renewal) pass a hundred times faster; the network is real. */
export function hastyClock(speed = 100): Clock {
  const start = systemClock.now();
  return {
    now: () => start + (systemClock.now() - start) * speed,
    sleep: (ms, signal) => systemClock.sleep(ms / speed, signal),
  };
}

/** A simulator, clients of it, and what they logged. */
export class GenesysHarness {
  readonly log: AttemptLogEntry[] = [];
  private readonly clients: GenesysClient[] = [];

  private constructor(private readonly simulator: RunningSimulator) {}

  static async start(options: SimulatorOptions = {}): Promise<GenesysHarness> {
    return new GenesysHarness(await startSimulator({ org: 'demo', ...options }));
  }

  get url(): string {
    return this.simulator.url;
  }

  client(overrides: Partial<GenesysClientSettings> = {}, clock: Clock = systemClock): GenesysClient {
    const logger = { attempt: (entry: AttemptLogEntry) => void this.log.push(entry) };
    // On a clock that is a hundred times faster, seconds for an answer of the simulator.
    const settings = settingsFor(this.simulator.url, { requestTimeoutMs: 600_000, ...overrides });
    const client = new GenesysClient(settings, clock, logger);
    this.clients.push(client);
    return client;
  }

  async control<T>(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.simulator.url}/_simulator/${path}`, {
      method,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  faults(...faults: unknown[]): Promise<void> {
    return this.control('PUT', 'faults', { faults });
  }

  /** Back to no faults, no calls counted, usual modes. */
  async reset(): Promise<void> {
    await this.control('DELETE', 'faults');
    await this.control('DELETE', 'calls');
    this.log.length = 0;
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.close()));
    await this.simulator.close();
  }
}
