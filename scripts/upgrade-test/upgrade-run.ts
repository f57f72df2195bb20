import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { verifyRecords } from '../../src/audit/verifier/verify-records';
import type { DatabaseSettings } from '../../src/config/settings';
import type { Database } from '../../src/database/database';
import { migrations } from '../../src/database/migrations';
import { openDatabase } from '../../src/database/open-database';
import type { DatabasePlace } from '../crash-test/database-place';
import { ServiceClient } from '../crash-test/service-client';
import { ServiceProcess } from '../crash-test/service-process';
import { countOf, differences, factsOf, tablesOf, type Facts, type ReadTable } from './facts';
import { fillRelease } from './fill-release';
import { loadRelease, type ReleaseFixture } from './load-release';
import type { Release } from './releases';

export interface UpgradeFigures {
  readonly facts: number;
  readonly records: number;
  readonly migrateMs: number;
  /** Of the service afterwards, until it answers. */
  readonly startMs: number;
}

/** Fills a database of a release, upgrades it as a start does, and looks for every fact in it. */
export class UpgradeRun {
  private readonly settings: DatabaseSettings;

  constructor(
    place: DatabasePlace,
    private readonly release: Release,
  ) {
    this.settings = { dataDir: place.dataDir, url: place.databaseUrl };
  }

  /** Throws with a sentence when anything is missing, other than it was, or does not verify. */
  async run(users: number): Promise<UpgradeFigures> {
    const fixture = await loadRelease(this.settings, this.release.version);
    const before = await this.filled(fixture, users);
    const began = performance.now();
    const upgraded = await openDatabase(this.settings);
    const migrateMs = performance.now() - began;
    await this.compare(before, upgraded);
    return { facts: countOf(before.facts), migrateMs, ...(await this.serve(fixture)) };
  }

  private async filled(fixture: ReleaseFixture, users: number): Promise<Before> {
    const upTo = migrations.findIndex(({ name }) => name === this.release.lastMigration) + 1;
    const database = await openDatabase(this.settings, migrations.slice(0, upTo));
    try {
      const keyFile = join(fixture.env.DATA_DIR!, 'audit-signing-key.pem');
      await fillRelease(database.kysely, users, keyFile, this.release);
      const tables = await tablesOf(database.kysely, database.dialect);
      return { tables, facts: await factsOf(database.kysely, tables, this.release) };
    } finally {
      await database.close();
    }
  }

  /** Starts the service on it: it knows who may call, and its log verifies with the checkpoints of the release. */
  private async serve({ env, expected, checkpoints }: ReleaseFixture) {
    const began = performance.now();
    const service = await ServiceProcess.start({ ...SERVICE, ...env }, env.DATA_DIR!);
    const startMs = performance.now() - began;
    try {
      const client = new ServiceClient(service.url, expected.keys.live);
      const lines = await client.auditLog();
      const { findings } = await verifyRecords(Readable.from(lines), {
        checkpoints,
        publicKeys: [createPublicKey(await client.publicKey())],
      });
      if (findings[0] !== undefined) throw new Error(`The audit log does not verify: ${findings[0].message}`);
      return { startMs, records: lines.length };
    } finally {
      await service.kill();
    }
  }

  private async compare({ tables, facts }: Before, upgraded: Database): Promise<void> {
    try {
      const after = await factsOf(upgraded.kysely, tables, this.release);
      const [loss, ...others] = differences(facts, after);
      if (loss !== undefined) throw new Error(`${loss} (and ${others.length} more)`);
    } finally {
      await upgraded.close();
    }
  }
}

interface Before {
  readonly tables: readonly ReadTable[];
  readonly facts: Facts;
}

/** Nothing listens at Genesys: what is answered was stored by the release. */
const SERVICE = {
  PORT: '0',
  HOST: '127.0.0.1',
  GENESYS_MODE: 'simulator',
  GENESYS_SIMULATOR_URL: 'http://127.0.0.1:1',
  ROLECALL_BOOTSTRAP_API_KEY: `rk_${'upgrade'.repeat(6)}`,
};
