import { startSimulator } from '../simulator/simulator';
import { BackupRun, type BackupFigures } from './backup-test/backup-run';
import { readOptions, USAGE, type BackupOptions } from './backup-test/options';
import { makePlace } from './crash-test/database-place';

/** Restores backups that were made under load, and holds each against what was acknowledged before it began. */
async function backupTest({ backups, writers }: BackupOptions): Promise<void> {
  const began = performance.now();
  const place = await makePlace('sqlite');
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const run = new BackupRun(place, simulator, writers);
  const figures: BackupFigures[] = [];
  try {
    await run.start();
    for (let round = 1; round <= backups; round++) figures.push(await run.round());
  } finally {
    await run.end();
    await simulator.close();
    await place.remove();
  }
  console.log(summary(figures, writers, performance.now() - began));
}

function summary(figures: readonly BackupFigures[], writers: number, ms: number): string {
  const last = figures.at(-1)!;
  const meanwhile = figures.reduce((sum, one) => sum + one.meanwhile, 0);
  const slowest = Math.round(Math.max(...figures.map((one) => one.ms)));
  return (
    `${figures.length} backups under ${writers} writers, ${meanwhile} writes acknowledged while they were made. ` +
    `Each verifies when restored, and none misses one of up to ${last.acknowledged} acknowledged before it began ` +
    `(${last.records} audit records in the last); slowest backup ${slowest} ms, ${Math.round(ms / 1000)} s.`
  );
}

function optionsOrExit(): BackupOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

backupTest(optionsOrExit()).catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
