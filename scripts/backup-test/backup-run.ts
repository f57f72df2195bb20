import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Random } from '../../bench/matrix/random';
import type { RunningSimulator } from '../../simulator/simulator';
import type { AuditRecord } from '../../src/audit/audit-record';
import type { DatabasePlace } from '../crash-test/database-place';
import { findLosses } from '../crash-test/find-losses';
import { Ledger } from '../crash-test/ledger';
import { ServiceClient } from '../crash-test/service-client';
import { sealedEnvironment } from '../crash-test/service-environment';
import { ServiceProcess } from '../crash-test/service-process';
import { verifyLog } from '../crash-test/verify-log';
import { writeUntilGone } from '../crash-test/writers';

const run = promisify(execFile);
const COMMANDS = join(__dirname, '../../src/maintenance');
const POLL_MS = 5;

export interface BackupFigures {
  /** Acknowledged before the backup began: all of them are in it. */
  readonly acknowledged: number;
  /** Acknowledged while it was made. */
  readonly meanwhile: number;
  readonly records: number;
  readonly ms: number;
}

/** Backs up a service while many write to it, restores each backup elsewhere, and looks what is missing. */
export class BackupRun {
  private readonly ledger = new Ledger();
  private readonly adminKey = `rk_${randomBytes(32).toString('base64url')}`;
  private service?: ServiceProcess;
  private writing: Promise<void> = Promise.resolve();
  private failure?: Error;

  constructor(
    private readonly place: DatabasePlace,
    private readonly simulator: RunningSimulator,
    private readonly writers: number,
  ) {}

  async start(): Promise<void> {
    this.service = await this.startOn(this.place);
    this.writing = writeUntilGone({
      client: new ServiceClient(this.service.url, this.adminKey),
      ledger: this.ledger,
      org: this.simulator.org,
      prefix: 'backup',
      random: new Random(1),
      writers: this.writers,
    }).catch((error: Error) => void (this.failure = error));
  }

  /** Makes one backup and holds it against what was acknowledged before. Throws with a sentence on the first loss. */
  async round(): Promise<BackupFigures> {
    await this.moreAcknowledgements();
    const before = this.ledger.acknowledged.length;
    const began = performance.now();
    const folder = await this.command(
      'backup',
      this.environment(this.place),
      join(this.place.dataDir, 'backups'),
    );
    const ms = performance.now() - began;
    const meanwhile = this.ledger.acknowledged.length - before;
    const records = await this.restored(folder.split('\n')[0]!, before);
    await rm(folder.split('\n')[0]!, { recursive: true });
    if (this.failure !== undefined) throw this.failure;
    return { acknowledged: before, meanwhile, records, ms };
  }

  async end(): Promise<void> {
    await this.service?.kill();
    await this.writing;
  }

  private async moreAcknowledgements(): Promise<void> {
    const before = this.ledger.acknowledged.length;
    while (this.ledger.acknowledged.length < before + this.writers && this.failure === undefined)
      await sleep(POLL_MS);
  }

  private async restored(backup: string, acknowledged: number): Promise<number> {
    const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-restored-'));
    const place = { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
    try {
      await this.command('restore', this.environment(place), backup);
      const service = await this.startOn(place);
      try {
        return await this.check(new ServiceClient(service.url, this.adminKey), place, acknowledged);
      } finally {
        await service.kill();
      }
    } finally {
      await place.remove();
    }
  }

  private async check(client: ServiceClient, place: DatabasePlace, acknowledged: number): Promise<number> {
    const lines = await client.auditLog();
    const records = lines.map((line) => JSON.parse(line) as AuditRecord);
    const ledger = { ...this.ledger, acknowledged: this.ledger.acknowledged.slice(0, acknowledged) };
    const faults = [
      ...(await verifyLog(lines, checkpointFileOf(place), await client.publicKey())),
      ...findLosses(ledger, { keys: await client.allKeys(), records }),
      ...(records.some(({ action }) => action === 'database.restored')
        ? []
        : ['The restore is not recorded']),
    ];
    if (faults.length > 0)
      throw new Error(`${faults[0]}${faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''}.`);
    return records.length;
  }

  private async command(name: string, env: Record<string, string>, argument: string): Promise<string> {
    const options = { env: { PATH: process.env.PATH, ...env }, cwd: this.place.dataDir };
    return (await run(process.execPath, [join(COMMANDS, name, 'main.js'), argument], options)).stdout;
  }

  private startOn(place: DatabasePlace): Promise<ServiceProcess> {
    return ServiceProcess.start(this.environment(place), place.dataDir);
  }

  private environment(place: DatabasePlace): Record<string, string> {
    return sealedEnvironment(place, this.simulator, this.adminKey, checkpointFileOf(place));
  }
}

function checkpointFileOf({ dataDir }: DatabasePlace): string {
  return join(dataDir, 'checkpoints.ndjson');
}
