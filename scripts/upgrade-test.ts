import type { Dialect } from '../src/database/schema';
import { makePlace, postgresAnswers } from './crash-test/database-place';
import { readOptions, USAGE, type UpgradeOptions } from './upgrade-test/options';
import { UpgradeRun } from './upgrade-test/upgrade-run';

/** The tables, and the start of the service on them. */
const MAX_UPGRADE_MS = 60_000;

/** Upgrades a filled database of 0.1.0 on each database, and compares it fact by fact. */
async function upgradeTest({ users }: UpgradeOptions): Promise<void> {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    if (dialect === 'sqlite' || process.env.REQUIRE_POSTGRES || (await postgresAnswers()))
      await upgradeOn(dialect, users);
    else console.log('postgres: skipped, no server answers.');
  }
}

async function upgradeOn(dialect: Dialect, users: number): Promise<void> {
  const place = await makePlace(dialect);
  try {
    const { facts, records, migrateMs, startMs } = await new UpgradeRun(place).run(users);
    const ms = Math.round(migrateMs + startMs);
    console.log(
      `${dialect}: ${users} users more, ${facts} facts all there after the upgrade, ${records} audit records verify; ` +
        `migrated in ${Math.round(migrateMs)} ms, started in ${Math.round(startMs)} ms.`,
    );
    if (ms > MAX_UPGRADE_MS) throw new Error(`${dialect}: ${ms} ms, and ${MAX_UPGRADE_MS} are the most`);
  } finally {
    await place.remove();
  }
}

function optionsOrExit(): UpgradeOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

upgradeTest(optionsOrExit()).catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
