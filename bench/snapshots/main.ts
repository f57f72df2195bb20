import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barTable, type Bar } from '../bar';
import { benchRestart } from './bench-restart';
import { benchStoring } from './bench-storing';
import { restartBar, storingBars } from './snapshot-bars';

/** Measures how snapshots are kept, on SQLite. Fails when a bar is missed. */
async function main(): Promise<void> {
  const bars: Bar[] = [
    ...(await inFolder(async (database) => storingBars('SQLite', await benchStoring(database)))),
    ...(await inFolder(async (database) => [restartBar('SQLite', await benchRestart(database))])),
  ];
  console.log(barTable(bars));
  if (bars.some(({ passed }) => !passed)) process.exitCode = 1;
}

async function inFolder(measure: (env: Record<string, string>) => Promise<Bar[]>): Promise<Bar[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  try {
    return await measure({ DATA_DIR: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
