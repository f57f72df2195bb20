import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '../http/check-requests';
import type { MeasuredServer } from '../http/measured-server';
import { startRolecall } from '../http/start-rolecall';
import { HeldLoad } from './held-load';
import type { Instrument } from './take-out';

const SERVER = join(__dirname, 'instrumented-server.js');
const WARM_UP_MS = 4_000;
const TURN_MS = 200;

/** The service as shipped and without instruments, which are loaded by turns. */
export class Contest {
  private constructor(
    private readonly folder: string,
    readonly shipped: MeasuredServer,
    readonly bare: MeasuredServer,
  ) {}

  /** `isBareFirst`: which of the two starts first, since the second finds a busier machine. */
  static async start(
    simulatorUrl: string,
    without: readonly Instrument[],
    isBareFirst = false,
  ): Promise<Contest> {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
    const start = (name: string, instruments: readonly Instrument[]) =>
      startRolecall(simulatorUrl, join(folder, name), {
        script: SERVER,
        env: { BENCH_WITHOUT: instruments.join(',') },
      });
    const early = isBareFirst ? await start('bare', without) : undefined;
    const shipped = await start('shipped', []);
    return new Contest(folder, shipped, early ?? (await start('bare', without)));
  }

  /**
   * What instruments add to the CPU of a request, for each round: 0.01 is one per cent. The turns of a round are so short
   * that both fall into the same moment of the machine, and which is first changes.
   */
  async run(request: Request, rounds: number): Promise<number[]> {
    const [shipped, bare] = [new HeldLoad(this.shipped, request), new HeldLoad(this.bare, request)];
    await Promise.all([shipped.turnOnly(WARM_UP_MS), bare.turnOnly(WARM_UP_MS)]);
    const costs = [];
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? [shipped, bare] : [bare, shipped];
      const [first, second] = [await order[0]!.turn(TURN_MS), await order[1]!.turn(TURN_MS)];
      costs.push((round % 2 === 0 ? first / second : second / first) - 1);
    }
    shipped.close();
    bare.close();
    return costs;
  }

  async end(): Promise<void> {
    await this.shipped.stop();
    await this.bare.stop();
    rmSync(this.folder, { recursive: true });
  }
}
