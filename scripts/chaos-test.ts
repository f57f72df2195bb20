import { startSimulator } from '../simulator/simulator';
import { ChaosRun } from './chaos-test/chaos-run';
import { readOptions, USAGE, type ChaosOptions } from './chaos-test/options';
import { ServiceGroup } from './chaos-test/service-group';
import { makePlace, postgresAnswers } from './crash-test/database-place';

type Run = ChaosOptions['runs'][number];

/** Makes changes of thousands of items while Genesys fails and the service is killed, on each database. */
async function main(): Promise<void> {
  const options = await optionsOrExit();
  for (const run of options.runs) {
    const began = performance.now();
    const figures = await runOn(run, options);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${run.dialect}, ${run.instances} instances: ${figures}; ${seconds} s.`);
  }
}

async function runOn({ dialect, instances }: Run, { items, kills }: ChaosOptions): Promise<string> {
  const place = await makePlace(dialect);
  const simulator = await startSimulator({ org: '10k', modes: { rateLimitPerMinute: null } });
  const group = new ServiceGroup(place, simulator.url);
  try {
    await group.start(instances);
    return await new ChaosRun(group, simulator).run(items, kills);
  } finally {
    await group.end();
    await simulator.close();
    await place.remove();
  }
}

async function optionsOrExit(): Promise<ChaosOptions> {
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
