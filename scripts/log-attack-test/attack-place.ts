import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseSettings } from '../../src/config/settings';
import type { Dialect } from '../../src/database/schema';

/** The server on which databases are made and dropped. */
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A database with a folder for the signing key and the file of checkpoints; can be copied while it is not in use. */
export class AttackPlace {
  private constructor(
    private readonly folder: string,
    private readonly name?: string,
  ) {}

  static async make(dialect: Dialect): Promise<AttackPlace> {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-attack-'));
    if (dialect === 'sqlite') return new AttackPlace(folder);
    const name = newName();
    await onServer(`create database ${name}`);
    return new AttackPlace(folder, name);
  }

  get settings(): DatabaseSettings {
    const { name, folder } = this;
    if (name === undefined) return { dataDir: join(folder, 'data') };
    const url = new URL(SERVER);
    url.pathname = `/${name}`;
    return { dataDir: folder, url: url.href };
  }

  get keyFile(): string {
    return join(this.folder, 'key.pem');
  }

  get checkpointFile(): string {
    return join(this.folder, 'checkpoints.ndjson');
  }

  async copy(): Promise<AttackPlace> {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-attack-'));
    for (const file of ['key.pem', 'checkpoints.ndjson'])
      if (existsSync(join(this.folder, file))) copyFileSync(join(this.folder, file), join(folder, file));
    if (this.name === undefined) {
      cpSync(join(this.folder, 'data'), join(folder, 'data'), { recursive: true });
      return new AttackPlace(folder);
    }
    const name = newName();
    await onServer(`create database ${name} template ${this.name}`);
    return new AttackPlace(folder, name);
  }

  async remove(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    if (this.name !== undefined) await onServer(`drop database ${this.name} with (force)`);
  }
}

function newName(): string {
  return `rolecall_attack_${randomUUID().replaceAll('-', '')}`;
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
