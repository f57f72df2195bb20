import type { Dialect } from '../src/database/schema';
import { makePlace, postgresAnswers } from './crash-test/database-place';
import { releases, type Release } from './upgrade-test/releases';
import { readOptions, USAGE, type UpgradeOptions } from './upgrade-test/options';
import { UpgradeRun } from './upgrade-test/upgrade-run';

/** The tables, and the start of the service on them. */
const MAX_UPGRADE_MS = 60_000;

/** Upgrades a filled database of each release on each database, and compares it fact by fact. */
async function upgradeTest({ users, from }: UpgradeOptions): Promise<void> {
  const chosen = releases.filter(({ version }) => from === undefined || version === from);
  if (chosen.length === 0) throw new Error(`There is no fixture of ${from}.`);
  for (const dialect of ['sqlite', 'postgres'] as const) {
    if (dialect === 'sqlite' || process.env.REQUIRE_POSTGRES || (await postgresAnswers()))
      for (const release of chosen) await upgradeOn(dialect, users, release);
    else console.log('postgres: skipped, no server answers.');
  }
}

async function upgradeOn(dialect: Dialect, users: number, release: Release): Promise<void> {
  const place = await makePlace(dialect);
  try {
    const { facts, records, migrateMs, startMs } = await new UpgradeRun(place, release).run(users);
    const ms = Math.round(migrateMs + startMs);
    console.log(
      `${release.version} on ${dialect}: ${users} users more, ${facts} facts all there after the upgrade, ${records} audit records verify; ` +
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
