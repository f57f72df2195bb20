import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bar } from '../bar';
import { benchRestart } from './bench-restart';
import { benchStoring } from './bench-storing';
import { restartBar, storingBars } from './snapshot-bars';

/** How snapshots are kept, on SQLite. */
export async function measureSnapshots(): Promise<Bar[]> {
  return [
    ...(await inFolder(async (database) => storingBars('SQLite', await benchStoring(database)))),
    ...(await inFolder(async (database) => [restartBar('SQLite', await benchRestart(database))])),
  ];
}

async function inFolder(measure: (env: Record<string, string>) => Promise<Bar[]>): Promise<Bar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  try {
    return await measure({ DATA_DIR: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
