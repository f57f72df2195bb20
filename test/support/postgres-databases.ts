import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DatabasePlace } from './database-place';
import { postgresTemplate } from './migrated-templates';
import { SERVER } from './test-server';

/** How databases are copied fastest: see `start-run.ts`. */
const COPY = process.env.TEST_POSTGRES_COPY ?? '';

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

/** A database of its own, empty or with every migration. */
export async function postgresSettings({ migrated = true } = {}): Promise<DatabasePlace> {
  const name = `rolecall_test_${randomUUID().replaceAll('-', '')}`;
  const template = migrated ? ` template ${await postgresTemplate((of) => create(of))}` : '';
  const url = await create(name, template);
  const remove = () => {
    dropping.push(onPostgres(`drop database ${name} with (force)`));
    return Promise.resolve();
  };
  return { settings: { dataDir: '', url }, remove };
}

/** No one pulls the plug on a test's server: its commits need not wait for the disk. */
async function create(name: string, template = ''): Promise<string> {
  await onPostgres(
    `create database ${name}${template} ${COPY}`,
    `alter database ${name} set synchronous_commit to off`,
  );
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return url.href;
}

/** Statements on the server of the tests, outside of any of their databases. */
export function onPostgres(...statements: string[]): Promise<void> {
  return onDatabase(SERVER, ...statements);
}

/** Statements in one of their databases, as its administrator. */
export async function onDatabase(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
