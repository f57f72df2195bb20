import { parseArgs } from 'node:util';
import { startSimulator } from '../simulator/simulator';
import type { Dialect } from '../src/database/schema';
import { ClockRun } from './clock-test/clock-run';
import { ClockShift } from './clock-test/clock-shift';
import { makePlace, postgresAnswers } from './crash-test/database-place';
import { readOptions } from './crash-test/options';

const USAGE =
  'Usage: npm run clock-test -- [--rounds 200] [--database sqlite|postgres|both] [--seed <number>] [--faketime <libfaketimeMT.so.1>]';
const PROGRESS_EVERY = 20;

/** Moves the service's wall clock by up to 400 days either way, kills it, and holds its answers against the truth. */
async function clockTest(args: readonly string[]): Promise<void> {
  const { faketime, rest } = faketimeOf(args);
  const { rounds, databases, seed } = readOptions(
    rest.includes('--rounds') ? rest : ['--rounds', '200', ...rest],
  );
  console.log(`Seed ${seed}: the clock is moved ${rounds} times on each database.`);
  for (const dialect of databases) {
    if (dialect === 'sqlite' || process.env.REQUIRE_POSTGRES || (await postgresAnswers()))
      await clockTestOn(dialect, rounds, seed, faketime);
    else console.log('postgres: skipped, no server answers.');
  }
}

async function clockTestOn(dialect: Dialect, rounds: number, seed: number, faketime?: string): Promise<void> {
  const place = await makePlace(dialect);
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const run = new ClockRun(place, simulator, new ClockShift(place.dataDir, faketime), seed);
  let round = 0;
  try {
    await run.prepare();
    while (round < rounds) {
      await run.round(++round);
      if (round % PROGRESS_EVERY > 0 && round < rounds) continue;
      const { moves, kills, records, revisions, jumpsRecorded } = await run.end(round);
      console.log(
        `${dialect}: ${moves} moves, ${kills} kills, every answer right, ${revisions} revisions all there,` +
          ` ${records} records verify with right times (${jumpsRecorded} tell of a jump).`,
      );
    }
  } catch (error) {
    throw new Error(`${dialect}, round ${round} of ${rounds}: ${(error as Error).message}`, { cause: error });
  } finally {
    await run.stop();
    await simulator.close();
    await place.remove();
  }
}

function faketimeOf(args: readonly string[]): { faketime?: string; rest: string[] } {
  const { values } = parseArgs({ args: [...args], strict: false, options: { faketime: { type: 'string' } } });
  const at = args.indexOf('--faketime');
  if (at < 0) return { rest: [...args] };
  return { faketime: String(values.faketime), rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

clockTest(process.argv.slice(2)).catch((error: Error) => {
  console.error(`FAILED: ${error.message}\n${USAGE}`);
  process.exitCode = 1;
});
