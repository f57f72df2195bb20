import { startSimulator } from '../simulator/simulator';
import type { Dialect } from '../src/database/schema';
import { CrashRun, type CrashFigures } from './crash-test/crash-run';
import { makePlace, postgresAnswers } from './crash-test/database-place';
import { readOptions, usage, type CrashOptions } from './crash-test/options';

const PROGRESS_EVERY = 10;
const interrupted = new AbortController();

/** Kills the service at random while it writes, and holds what is left against what it had acknowledged. */
async function crashTest({ rounds, databases, seed }: CrashOptions): Promise<void> {
  console.log(`Seed ${seed}: ${rounds} kills on each database.`);
  for (const dialect of databases) {
    if (dialect === 'sqlite' || process.env.REQUIRE_POSTGRES || (await postgresAnswers()))
      await crashOn(dialect, rounds, seed);
    else console.log('postgres: skipped, no server answers.');
  }
}

async function crashOn(dialect: Dialect, rounds: number, seed: number): Promise<void> {
  const began = performance.now();
  const place = await makePlace(dialect);
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const run = new CrashRun(place, simulator, seed);
  try {
    for (let round = 1; round <= rounds; round++) {
      interrupted.signal.throwIfAborted();
      const figures = await naming(`${dialect}, round ${round} of ${rounds}`, run.round(round));
      if (round % PROGRESS_EVERY === 0 || round === rounds)
        console.log(progress(dialect, round, figures, performance.now() - began));
    }
  } finally {
    await run.end();
    await simulator.close();
    await place.remove();
  }
}

async function naming<T>(place: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Error(`${place}: ${(error as Error).message}`, { cause: error });
  }
}

function progress(dialect: Dialect, round: number, figures: CrashFigures, ms: number): string {
  const { acknowledged, records, snapshots, slowestStartMs } = figures;
  return (
    `${dialect}: ${round} kills, ${acknowledged} acknowledged writes all there, ${records} audit records verify` +
    ` (${snapshots} stored snapshots), slowest start ${Math.round(slowestStartMs)} ms, ${Math.round(ms / 1000)} s.`
  );
}

function optionsOrExit(): CrashOptions {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => interrupted.abort(new Error(`Ended by ${signal}.`)));
}

crashTest(optionsOrExit()).catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
