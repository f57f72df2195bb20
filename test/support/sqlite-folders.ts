import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabasePlace } from './database-place';
import { copySqliteTemplate } from './migrated-templates';

/** A folder of its own for each database, empty or with one that has every migration. */
export async function sqliteSettings({ migrated = true } = {}): Promise<DatabasePlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-test-'));
  if (migrated) await copySqliteTemplate(dataDir);
  return { settings: { dataDir }, remove: () => rm(dataDir, { recursive: true, force: true }) };
}
