import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from './database-place';

/** A folder of its own for each database. */
export async function sqliteSettings(): Promise<DatabasePlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-test-'));
  return { settings: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) };
}
