import { startSimulator } from '../simulator/simulator';
import { ServiceGroup } from './chaos-test/service-group';
import { makePlace, postgresAnswers } from './crash-test/database-place';
import { GhostRun } from './ghost-write-test/ghost-run';
import { readOptions, USAGE, type GhostOptions } from './ghost-write-test/options';

/** Leases and deadlines as short as they may be, so that a trial takes seconds. */
const SETTINGS = {
  CHANGES_LEASE: '1s',
  CHANGES_WRITE_IN_FLIGHT: '10s',
  CHANGES_VERIFY_TIMEOUT: '20s',
  CHANGES_STOP_AT_PERCENT: '100',
  SYNC_INTERVAL: '50m',
};

/** Lets an instance stand still while it makes a change that another one takes over and undoes. */
async function main(): Promise<void> {
  const options = await optionsOrExit();
  const place = await makePlace('postgres');
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const group = new ServiceGroup(place, simulator.url, SETTINGS);
  const began = performance.now();
  try {
    await group.start(2);
    const figures = await new GhostRun(group, simulator, place.databaseUrl!).run(options.trials);
    console.log(`${figures}; ${Math.round((performance.now() - began) / 1000)} s.`);
  } finally {
    await group.end();
    await simulator.close();
    await place.remove();
  }
}

async function optionsOrExit(): Promise<GhostOptions> {
  try {
    return readOptions(process.argv.slice(2), await postgresAnswers());
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

main().catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
