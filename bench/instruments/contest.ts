import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '../http/check-requests';
import { load } from '../http/load';
import type { MeasuredServer } from '../http/measured-server';
import { startRolecall } from '../http/start-rolecall';
import type { Instrument } from './take-out';

const SERVER = join(__dirname, 'instrumented-server.js');
const TURN_SECONDS = 0.5;
const WARM_UP_SECONDS = 3;

/** Without what a server runs; the service as shipped is without nothing. */
export type Variant = readonly Instrument[];

/** Servers of several variants, which are loaded by turns. */
export class Contest {
  private constructor(
    private readonly folder: string,
    readonly servers: readonly MeasuredServer[],
  ) {}

  static async start(simulatorUrl: string, variants: readonly Variant[]): Promise<Contest> {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
    const servers = [];
    for (const [at, without] of variants.entries()) {
      const env = { BENCH_WITHOUT: without.join(',') };
      servers.push(await startRolecall(simulatorUrl, join(folder, String(at)), { script: SERVER, env }));
    }
    return new Contest(folder, servers);
  }

  /** CPU microseconds per request of each server, for each round. Every second round goes the other way round. */
  async run(request: Request, rounds: number): Promise<number[][]> {
    for (const server of this.servers) await load(server, { ...request, seconds: WARM_UP_SECONDS });
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      const cpu: number[] = [];
      const order = [...this.servers.keys()];
      for (const at of round % 2 === 0 ? order : order.reverse())
        cpu[at] = await cpuOf(this.servers[at]!, request);
      measured.push(cpu);
    }
    return measured;
  }

  async end(): Promise<void> {
    for (const server of this.servers) await server.stop();
    rmSync(this.folder, { recursive: true });
  }
}

async function cpuOf(server: MeasuredServer, request: Request): Promise<number> {
  const { failures, cpuMicrosPerRequest } = await load(server, { ...request, seconds: TURN_SECONDS });
  if (failures > 0) throw new Error(`${failures} requests failed.`);
  return cpuMicrosPerRequest;
}
