import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceProcess } from '../../scripts/crash-test/service-process';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { openDatabase } from '../../src/database/open-database';
import { fillLog } from '../audit/fill-log';
import { fillPurposes } from '../purposes/fill-purposes';

const START = join(__dirname, '../../src/start.js');
const ADMIN_KEY = `rk_${'b'.repeat(43)}`;
const PURPOSES = 2_000;
const RECORDS = 100_000;
const POLL_MS = 250;

/**
 * The service as `npm start` runs it, with default settings, on an organisation of the simulator that it has read. Only
 * the calls a minute are more, to be done reading in seconds, and changes are on.
 */
export class LargeOrganization {
  private constructor(
    private readonly simulator: RunningSimulator,
    private readonly service: ServiceProcess,
    private readonly folder: string,
  ) {}

  /** With `databaseUrl` on PostgreSQL, otherwise on SQLite in a folder of its own. */
  static async start(org: '10k' | '100k', databaseUrl?: string): Promise<LargeOrganization> {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
    const database = await openDatabase({ dataDir: folder, ...(databaseUrl && { url: databaseUrl }) });
    await fillPurposes(database, PURPOSES);
    await fillLog(database, RECORDS);
    await database.close();
    const simulator = await startSimulator({ org, modes: { rateLimitPerMinute: null } });
    const env = {
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      CHANGES_ENABLED: 'true',
      ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
      DATA_DIR: folder,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      PORT: '0',
    };
    const service = await ServiceProcess.start(env, folder, [process.execPath, START]);
    const large = new LargeOrganization(simulator, service, folder);
    await large.until(async () => (await fetch(`${service.url}/health/ready`)).status === 200);
    return large;
  }

  get url(): string {
    return this.service.url;
  }

  get org(): SimulatedOrg {
    return this.simulator.org;
  }

  /** Throws unless it is carried out. */
  async ask<Body>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: object,
    key?: string | Readonly<Record<string, string>>,
  ): Promise<Body> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${ADMIN_KEY}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(typeof key === 'string' ? { 'idempotency-key': key } : key),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await sleep(POLL_MS);
  }

  /** What the event loop did for longest without a pause since this was called before. */
  async longestStretchMs(): Promise<number> {
    return Math.round((await this.metric('nodejs_eventloop_lag_max_seconds')) * 1000);
  }

  /** User and system time of the service so far. */
  cpuSeconds(): Promise<number> {
    return this.metric('process_cpu_seconds_total');
  }

  /** A new API key with the role. */
  async newKey(role: string): Promise<string> {
    return (await this.newCaller(role)).key;
  }

  /** A new API key with the role, and its id. */
  newCaller(role: string): Promise<{ id: string; key: string }> {
    return this.ask('POST', '/api/v1/api-keys', { name: 'bench', roles: [role] });
  }

  private async metric(name: string): Promise<number> {
    const answer = await fetch(`${this.url}/metrics`, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
    const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(await answer.text()) ?? [];
    return Number(value);
  }

  async end(): Promise<void> {
    await this.service.terminate();
    await this.simulator.close();
    rmSync(this.folder, { recursive: true });
  }
}
