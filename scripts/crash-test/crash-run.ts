import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../bench/matrix/random';
import type { RunningSimulator } from '../../simulator/simulator';
import type { AuditRecord } from '../../src/audit/audit-record';
import type { DatabasePlace } from './database-place';
import { findLosses } from './find-losses';
import { Ledger } from './ledger';
import { ServiceClient } from './service-client';
import { sealedEnvironment } from './service-environment';
import { ServiceProcess } from './service-process';
import { verifyLog } from './verify-log';
import { writeUntilGone } from './writers';

const MIN_DELAY_MS = 50;
const MAX_DELAY_MS = 800;
const READING_MS = 30_000;
const FIRST_WRITE_MS = 30_000;
const POLL_MS = 20;

/** What was seen after the last kill. */
export interface CrashFigures {
  readonly acknowledged: number;
  readonly records: number;
  readonly snapshots: number;
  /** Longest time from the start of the process to its first answer. */
  readonly slowestStartMs: number;
}

/** Kills one service again and again on the same database. */
export class CrashRun {
  readonly ledger = new Ledger();
  private readonly adminKey = `rk_${randomBytes(32).toString('base64url')}`;
  private readonly random: Random;
  private service?: ServiceProcess;
  private slowestStartMs = 0;

  constructor(
    private readonly place: DatabasePlace,
    private readonly simulator: RunningSimulator,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  /** Writes, kills, starts again and looks. Throws with a sentence on the first loss. */
  async round(number: number): Promise<CrashFigures> {
    const service = this.service ?? (await this.start());
    await this.untilRead(this.clientOf(service));
    const delay = MIN_DELAY_MS + this.random.below(MAX_DELAY_MS - MIN_DELAY_MS + 1);
    const writing = writeUntilGone({
      client: this.clientOf(service),
      ledger: this.ledger,
      org: this.simulator.org,
      prefix: `round-${number}`,
      random: this.random,
    });
    await Promise.race([writing, this.firstAcknowledgement()]);
    await Promise.all([writing, sleep(delay).then(() => service.crash())]);
    return this.check(this.clientOf(await this.start()));
  }

  async end(): Promise<void> {
    await this.service?.kill();
  }

  /** The delay counts from here, so that every kill meets writes, however slow the machine is. */
  private async firstAcknowledgement(): Promise<void> {
    const before = this.ledger.acknowledged.length;
    const deadline = Date.now() + FIRST_WRITE_MS;
    while (this.ledger.acknowledged.length === before) {
      if (Date.now() > deadline) throw new Error(`No write was acknowledged within ${FIRST_WRITE_MS} ms.`);
      await sleep(POLL_MS);
    }
  }

  // The reading at the start is slow: killed during that alone, the service would hardly ever store a snapshot.
  private async untilRead(client: ServiceClient): Promise<void> {
    const deadline = Date.now() + READING_MS;
    while (await client.isReading()) {
      if (Date.now() > deadline) throw new Error(`The organisation was not read within ${READING_MS} ms.`);
      await sleep(POLL_MS);
    }
  }

  private async check(client: ServiceClient): Promise<CrashFigures> {
    const [keys, lines, publicKey] = [
      await client.allKeys(),
      await client.auditLog(),
      await client.publicKey(),
    ];
    const damage = await verifyLog(lines, this.checkpointFile, publicKey);
    const records = lines.map((line) => JSON.parse(line) as AuditRecord);
    const [loss, ...others] = [...damage, ...findLosses(this.ledger, { keys, records })];
    if (loss !== undefined)
      throw new Error(`${loss}${others.length > 0 ? ` (and ${others.length} more)` : ''}.`);
    return {
      acknowledged: this.ledger.acknowledged.length,
      records: records.length,
      snapshots: records.filter(({ action }) => action === 'snapshot.stored').length,
      slowestStartMs: this.slowestStartMs,
    };
  }

  private async start(): Promise<ServiceProcess> {
    const began = performance.now();
    this.service = await ServiceProcess.start(this.environment(), this.place.dataDir);
    this.slowestStartMs = Math.max(this.slowestStartMs, performance.now() - began);
    return this.service;
  }

  private clientOf(service: ServiceProcess): ServiceClient {
    return new ServiceClient(service.url, this.adminKey);
  }

  private get checkpointFile(): string {
    return join(this.place.dataDir, 'checkpoints.ndjson');
  }

  private environment(): Record<string, string> {
    return sealedEnvironment(this.place, this.simulator, this.adminKey, this.checkpointFile);
  }
}
