import { startSimulator } from '../simulator/simulator';
import { ServiceGroup } from './chaos-test/service-group';
import { makePlace, postgresAnswers } from './crash-test/database-place';
import { readOptions, USAGE, type ReviewsTestOptions } from './reviews-test/options';
import { ReviewRun } from './reviews-test/review-run';

type Run = ReviewsTestOptions['runs'][number];

/** Holds a review of a changing organisation while Genesys fails and the service is killed, on each database. */
async function main(): Promise<void> {
  const options = await optionsOrExit();
  for (const run of options.runs) {
    const began = performance.now();
    const figures = await runOn(run, options);
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${run.dialect}, ${run.instances} instances: ${figures}; ${seconds} s.`);
  }
}

async function runOn({ dialect, instances }: Run, options: ReviewsTestOptions): Promise<string> {
  const place = await makePlace(dialect);
  const simulator = await startSimulator({ org: options.org, modes: { rateLimitPerMinute: null } });
  const group = new ServiceGroup(place, simulator.url);
  try {
    await group.start(instances);
    return await new ReviewRun(group, simulator, options).run();
  } finally {
    await group.end();
    await simulator.close();
    await place.remove();
  }
}

async function optionsOrExit(): Promise<ReviewsTestOptions> {
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
