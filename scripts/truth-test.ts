import { SeededRandom } from '../simulator/org/seeded-random';
import { ClockShift } from './clock-test/clock-shift';
import { makePlace } from './crash-test/database-place';
import { ChangingSimulator } from './truth-test/changing-simulator';
import { readOptions, USAGE, type TruthOptions } from './truth-test/options';
import { randomOrg } from './truth-test/random-org';
import { ServiceUnderTest } from './truth-test/service-under-test';
import { TruthRun } from './truth-test/truth-run';

const PROGRESS_INTERVAL_MS = 30_000;

/** Asks about an organization that changes while it is read, and holds every answer against what was true. */
async function truthTest(options: TruthOptions): Promise<void> {
  const random = new SeededRandom(options.seed);
  const place = await makePlace(options.dialect);
  const simulator = new ChangingSimulator(randomOrg(random.fork('organization'), options.groups));
  const clock = new ClockShift(place.dataDir);
  await clock.set(0);
  const service = new ServiceUnderTest(place, await simulator.listen(), clock);
  const run = new TruthRun(service, simulator, clock, random.fork('run'), options.killEvery);
  try {
    await ask(run, options);
  } finally {
    console.log(figures(run, service));
    await service.end();
    await simulator.close();
    await place.remove();
  }
}

async function ask(run: TruthRun, { questions, seconds }: TruthOptions): Promise<void> {
  const endsAt = performance.now() + seconds * 1000;
  let told = performance.now();
  while (run.verdicts.questions < questions && performance.now() < endsAt) {
    await run.round();
    if (performance.now() - told < PROGRESS_INTERVAL_MS) continue;
    told = performance.now();
    console.log(`${run.verdicts.questions} questions, ${total(run.syncRuns)} sync runs`);
  }
  await run.compareExactly();
}

function figures(run: TruthRun, { unanswered }: ServiceUnderTest): string {
  const { verdicts, kills, clockMoves, exact } = run;
  return [
    `${verdicts.questions} questions: ${told(verdicts.byKind)}`,
    `${verdicts.allowed} allowed, each true at a moment of its time; ${verdicts.decisive} of them not at every moment`,
    `${verdicts.untrueDenials} denied though true all the time; ${unanswered} requests without an answer`,
    `${exact} times everything was asked while nothing changed, and every answer was exact`,
    `${total(run.syncRuns)} sync runs: ${told(run.syncRuns)}; ${kills} kills, clock set ${clockMoves} times`,
    `${total(run.schedule.byKind)} plans: ${told(run.schedule.byKind)}`,
  ].join('\n');
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

async function main(): Promise<void> {
  const options = optionsOrExit();
  console.log(`Seed ${options.seed}, ${options.dialect}`);
  await truthTest(options);
}

function optionsOrExit(): TruthOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

main().catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
