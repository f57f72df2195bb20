import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DatabasePlace } from './database-place';

/** The server of the tests; each test makes and drops a database of its own there. */
const SERVER = process.env.TEST_POSTGRES_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const PROBE = `
  const { Socket } = require('node:net');
  const { hostname, port } = new URL(process.argv[1]);
  const socket = new Socket().setTimeout(2000, () => process.exit(1));
  socket.on('error', () => process.exit(1)).connect(Number(port || 5432), hostname, () => process.exit(0));
`;

let answers: boolean | undefined;

/** Whether a server listens. Jest wants to know before it runs anything, so this cannot wait for a promise. */
export function postgresAnswers(): boolean {
  answers ??= spawnSync(process.execPath, ['-e', PROBE, SERVER], { timeout: 5_000 }).status === 0;
  return answers;
}

/** Nobody waits for databases to go: PostgreSQL writes everything to disk first. */
const dropping: Promise<void>[] = [];
afterAll(() => Promise.all(dropping));

export async function postgresSettings(): Promise<DatabasePlace> {
  const name = `rolecall_test_${randomUUID().replaceAll('-', '')}`;
  // Nobody pulls the plug on a test's server: its commits need not wait for the disk.
  await onServer(`create database ${name}`, `alter database ${name} set synchronous_commit to off`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  const remove = () => {
    dropping.push(onServer(`drop database ${name} with (force)`));
    return Promise.resolve();
  };
  return { settings: { dataDir: '', url: url.href }, remove };
}

async function onServer(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: SERVER });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
