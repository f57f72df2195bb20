import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { OwnPostgres } from './own-postgres';
import { SERVER } from './test-server';

/** After a run: removes the databases that its workers made others from, and ends the run's own server. */
export default async function endRun(): Promise<void> {
  for (const folder of readdirSync(tmpdir()))
    if (folder.startsWith(`rolecall-template-${process.pid}-`))
      rmSync(join(tmpdir(), folder), { recursive: true, force: true });
  const { rolecallOwnPostgres: own } = globalThis as { rolecallOwnPostgres?: OwnPostgres };
  await (own === undefined ? dropTemplates() : own.stop());
}

async function dropTemplates(): Promise<void> {
  const client = new Client({ connectionString: SERVER, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
  } catch {
    return; // No server, no databases.
  }
  const pattern = `rolecall\\_template\\_${process.pid}\\_%`;
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [pattern],
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
  await client.end();
}
