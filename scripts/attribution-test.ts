import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SeededRandom } from '../simulator/org/seeded-random';
import { startSimulator } from '../simulator/simulator';
import { AttributionRun } from './attribution-test/attribution-run';
import { ClockShift } from './clock-test/clock-shift';
import { makePlace } from './crash-test/database-place';
import { ServiceUnderTest } from './truth-test/service-under-test';

const USAGE = `npm run attribution-test [-- options]
  --changes N    changes of the organization (default 2000)
  --delay MS     most that audits are delayed, twice (default 3000)
  --database D   sqlite (default) or postgres
  --seed N       repeats the changes`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      changes: { type: 'string', default: '2000' },
      delay: { type: 'string', default: '3000' },
      database: { type: 'string', default: 'sqlite' },
      seed: { type: 'string', default: String(randomInt(2 ** 32)) },
    },
  });
  const { database } = values;
  if (database !== 'sqlite' && database !== 'postgres') throw new Error(USAGE);
  const [changes, delayMs, seed] = [values.changes, values.delay, values.seed].map(Number);
  if (![changes, delayMs, seed].every(Number.isSafeInteger)) throw new Error(USAGE);
  return { changes: changes!, delayMs: delayMs!, seed: seed!, database } as const;
}

/** Has several people change an organization out of band, and compares who the history names with who did it. */
async function attributionTest(): Promise<void> {
  const { changes, delayMs, seed, database } = readOptions();
  console.log(`seed ${seed}`);
  const place = await makePlace(database);
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const clock = new ClockShift(place.dataDir);
  await clock.set(0);
  const env = { AUDIT_POLL_INTERVAL: '1s', GENESYS_AUDITS: 'auto' };
  const service = new ServiceUnderTest(place, simulator.url, clock, env);
  const run = new AttributionRun(service, simulator.url, new SeededRandom(seed));
  try {
    await run.start();
    while (run.made < changes) await run.play(delayMs);
    await run.judge();
  } finally {
    const { right, consequence, ambiguous, untold, wrong, missed } = run.counts;
    console.log(
      `${run.made} changes; entries of the history: ${right} attributed rightly, ${consequence} consequences of others, ` +
        `${ambiguous} of several people at once, ${untold} that no event tells, ${missed} missed, ${wrong} wrong`,
    );
    await service.end();
    await simulator.close();
    await place.remove();
  }
}

attributionTest().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
