import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DatabaseSettings } from '../../src/config/settings';

const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** An empty place for a database, and how to remove it. */
export interface BenchPlace {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly settings: DatabaseSettings;
  remove(): Promise<void>;
}

export function sqlitePlace(): BenchPlace {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const remove = async () => Promise.resolve(rmSync(dataDir, { recursive: true }));
  return { name: 'SQLite', settings: { dataDir }, remove };
}

/** Undefined when no PostgreSQL answers. */
export async function postgresPlace(): Promise<BenchPlace | undefined> {
  const name = `rolecall_bench_${randomUUID().replaceAll('-', '')}`;
  try {
    await onServer(`create database ${name}`);
  } catch {
    return undefined;
  }
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const remove = () => onServer(`drop database ${name} with (force)`);
  return { name: 'PostgreSQL', settings: { dataDir: '', url: url.href }, remove };
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
