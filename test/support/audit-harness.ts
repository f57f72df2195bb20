import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DatabaseSettings } from '../../src/config/settings';
import { createAuditApp, type AuditAppOptions } from './audit-app';

/** Starts and ends services with an audit log, each with files of its own. */
export class AuditHarness {
  private apps: NestFastifyApplication[] = [];
  readonly folder = mkdtempSync(join(tmpdir(), 'rolecall-audit-'));

  constructor(private readonly place: () => Promise<DatabaseSettings>) {}

  get keyFile(): string {
    return join(this.folder, 'key.pem');
  }

  get checkpointFile(): string {
    return join(this.folder, 'checkpoints.ndjson');
  }

  /** On an empty database, or the one at `at`. */
  async start({
    at,
    ...options
  }: AuditAppOptions & { at?: DatabaseSettings } = {}): Promise<NestFastifyApplication> {
    const env = {
      AUDIT_SIGNING_KEY_FILE: this.keyFile,
      AUDIT_CHECKPOINT_FILE: this.checkpointFile,
      ...options.env,
    };
    const app = await createAuditApp(at ?? (await this.place()), { ...options, env });
    this.apps.push(app);
    return app;
  }

  async stop(app: NestFastifyApplication): Promise<void> {
    this.apps = this.apps.filter((running) => running !== app);
    await app.close();
  }

  async end(): Promise<void> {
    for (const app of this.apps.splice(0)) await app.close();
    rmSync(this.folder, { recursive: true });
  }
}
