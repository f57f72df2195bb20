import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditModule } from '../../src/audit/audit.module';
import { Checkpointer } from '../../src/audit/checkpoints/checkpointer';
import { CheckpointStore } from '../../src/audit/checkpoints/checkpoint-store';
import { SigningKey } from '../../src/audit/checkpoints/signing-key';
import { AuditExports } from '../../src/audit/export/audit-exports';
import { AuditLog } from '../../src/audit/log/audit-log';
import { AuditLogDamagedError } from '../../src/audit/audit.errors';
import type { BoundedReport } from '../../src/audit/verification/bounded-report';
import { Verifications } from '../../src/audit/verification/verifications';
import { run } from '../../src/audit/verifier/run';
import { callerOf } from '../../src/auth/caller';
import type { Environment } from '../../src/config/read-settings';
import { SettingsModule } from '../../src/config/settings.module';
import { Database } from '../../src/database/database';
import { DatabaseModule } from '../../src/database/database.module';
import { DatabaseSettings } from '../../src/config/settings';

/** No one calls over HTTP, but a start wants to know who could. */
const KEY = `rk_${'k'.repeat(40)}`;

const BY = { caller: callerOf('auditor', 'api_key', ['auditor']), requestId: 'log-attack-test' };

/** The audit log of a service that runs: what the routes of /api/v1/audit call, without HTTP in between. */
export class RunningLog {
  private constructor(
    private readonly context: INestApplicationContext,
    private readonly checkpointFile?: string,
  ) {}

  static async start(database: DatabaseSettings, env: Environment): Promise<RunningLog> {
    const settings = SettingsModule.forRoot({
      GENESYS_MODE: 'simulator',
      ROLECALL_BOOTSTRAP_API_KEY: KEY,
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      AUDIT_CHECKPOINT_LOG: 'off',
      ...env,
    });
    let opened: Database | undefined;
    const seen = { provide: 'opened', inject: [Database], useFactory: (one: Database) => (opened = one) };
    const place = { provide: DatabaseSettings, useValue: database };
    @Module({
      imports: [settings, { module: DatabaseModule, providers: [place] }, AuditModule],
      providers: [seen],
    })
    class LogModule {}
    const options = { logger: false, abortOnError: false } as const;
    try {
      const context = await NestFactory.createApplicationContext(LogModule, options);
      return new RunningLog(context, env.AUDIT_CHECKPOINT_FILE);
    } catch (error) {
      await opened?.close();
      throw error;
    }
  }

  get database(): Database {
    return this.context.get(Database);
  }

  stop(): Promise<void> {
    return this.context.close();
  }

  /** Lets go of the database as a process that is killed does: without a last record or checkpoint. */
  async abandon(): Promise<void> {
    await this.database.close();
  }

  /** Records events, with checkpoints between them as the settings say. */
  async grow(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 50) {
      const some = Array.from({ length: Math.min(left, 50) }, () => this.record());
      await Promise.all(some);
    }
  }

  /** A checkpoint of whatever is new, and what was under way before it. */
  async seal(): Promise<void> {
    await this.context.get(Checkpointer).attempt(1);
  }

  /** What `POST /api/v1/audit/verify` comes to. Throws when it came to no verdict. */
  async verify(): Promise<BoundedReport> {
    const job = this.context.get(Verifications).start(BY);
    while (job.finishedAt === undefined) await nextTurn();
    if (job.report === undefined) throw new Error(`The verification ${job.status}.`);
    return job.report;
  }

  /** What rolecall-verify says of an export: its exit code and what it prints. */
  async verifyOffline(): Promise<{ found: boolean; output: string }> {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-offline-'));
    try {
      const [exported, checkpoints, key] = ['export.ndjson', 'checkpoints.json', 'key.pem'].map((name) =>
        join(folder, name),
      ) as [string, string, string];
      writeFileSync(exported, await this.export());
      writeFileSync(key, this.context.get(SigningKey).publicKey);
      if (this.checkpointFile === undefined)
        writeFileSync(checkpoints, JSON.stringify(await this.checkpoints()));
      const given = this.checkpointFile ?? checkpoints;
      const { exitCode, stdout, stderr } = await run([exported, '--checkpoint', given, '--public-key', key]);
      if (exitCode === 2) throw new Error(`rolecall-verify could not verify: ${stderr}`);
      return { found: exitCode === 1, output: stdout };
    } catch (error) {
      // There is nothing to verify then, and the sentence tells why.
      if (error instanceof AuditLogDamagedError) return { found: true, output: error.message };
      throw error;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  private async export(): Promise<string> {
    const { stream } = await this.context.get(AuditExports).open('ndjson', {}, BY);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(Buffer.from(chunk as string));
    return Buffer.concat(chunks).toString();
  }

  private async checkpoints(): Promise<unknown[]> {
    const all: unknown[] = [];
    for await (const checkpoint of this.context.get(CheckpointStore).all()) all.push(checkpoint);
    return all;
  }

  private record() {
    return this.context.get(AuditLog).record({
      action: 'api_key.created',
      actor: { type: 'api_key', id: 'bootstrap' },
      target: { type: 'api_key', id: 'key-1' },
      outcome: 'success',
      after: { name: 'nightly check', roles: ['access-checker'], expiresAt: null },
    });
  }
}
