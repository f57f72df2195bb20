import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Dialect } from '../../src/database/schema';

/** The server on which a database is made and dropped. */
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const CONNECT_MS = 5_000;

/** An empty database, and how to remove it. */
export interface DatabasePlace {
  /** Holds the database of SQLite, the signing key and the published checkpoints. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  remove(): Promise<void>;
}

export async function makePlace(dialect: Dialect): Promise<DatabasePlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-crash-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if (dialect === 'sqlite') return { dataDir, remove: removeFolder };
  const name = `rolecall_crash_${randomUUID().replaceAll('-', '')}`;
  try {
    await onServer(`create database ${name}`);
  } catch (error) {
    await removeFolder();
    throw error;
  }
  const databaseUrl = new URL(SERVER);
  databaseUrl.pathname = `/${name}`;
  const remove = async () => {
    await removeFolder();
    await onServer(`drop database ${name} with (force)`);
  };
  return { dataDir, databaseUrl: databaseUrl.href, remove };
}

export async function postgresAnswers(): Promise<boolean> {
  return onServer('select 1').then(
    () => true,
    () => false,
  );
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: CONNECT_MS });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
