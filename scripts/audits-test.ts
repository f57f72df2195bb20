import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { SeededRandom } from '../simulator/org/seeded-random';
import { AuditsRun } from './audits-test/audits-run';
import { ClockShift } from './clock-test/clock-shift';
import { makePlace } from './crash-test/database-place';
import { ChangingSimulator } from './truth-test/changing-simulator';
import { randomOrg } from './truth-test/random-org';
import { ServiceUnderTest } from './truth-test/service-under-test';

const USAGE = `npm run audits-test [-- options]
  --changes N    changes of the organization (default 2000)
  --seconds N    stop after so long in any case (default 14400)
  --delay MS     most that audits are delayed, twice (default 150000)
  --database D   sqlite (default) or postgres
  --instances N  of the service, on postgres (default 1)
  --kill-every N one round in N is interrupted by kill -9 (default 10)
  --seed N       repeats an organization and its changes`;

function readOptions() {
  const { values } = parseArgs({
    options: {
      changes: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '14400' },
      delay: { type: 'string', default: '150000' },
      database: { type: 'string', default: 'sqlite' },
      instances: { type: 'string', default: '1' },
      'kill-every': { type: 'string', default: '10' },
      seed: { type: 'string', default: String(randomInt(2 ** 32)) },
    },
  });
  const { database } = values;
  if (database !== 'sqlite' && database !== 'postgres') throw new Error(USAGE);
  const instances = Number(values.instances);
  if (!Number.isInteger(instances) || instances < 1 || (instances > 1 && database === 'sqlite'))
    throw new Error(USAGE);
  return {
    changes: Number(values.changes),
    seconds: Number(values.seconds),
    delayMs: Number(values.delay),
    database,
    instances,
    killEvery: Number(values['kill-every']),
    seed: Number(values.seed),
  } as const;
}

/** Changes an organization out of band, and compares what the audits made of it with the truth. */
async function auditsTest(): Promise<void> {
  const options = readOptions();
  const random = new SeededRandom(options.seed);
  console.log(`seed ${options.seed}`);
  const place = await makePlace(options.database);
  const simulator = new ChangingSimulator(randomOrg(random.fork('organization'), 8));
  const url = await simulator.listen();
  const clock = new ClockShift(place.dataDir);
  await clock.set(0);
  const env = { AUDIT_POLL_INTERVAL: '1s', GENESYS_AUDITS: 'auto' };
  const services = Array.from(
    { length: options.instances },
    () => new ServiceUnderTest(place, url, clock, env),
  );
  const tell = async (audits: object) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ audits });
    const answer = await fetch(`${url}/_simulator/modes`, { method: 'PUT', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
  };
  const run = new AuditsRun(services, simulator, tell, random.fork('run'), options.killEvery);
  const endsAt = performance.now() + options.seconds * 1_000;
  try {
    await run.start();
    while (run.changes < options.changes && performance.now() < endsAt) await run.play(options.delayMs);
  } finally {
    console.log(
      `${run.changes} changes, ${run.questions} answers, ${run.additions} of them newly allowed and true while they were read; ` +
        `${run.exact} times all answers equal the truth, ${run.afterLosses} of them after losses and a sync run; ${run.kills} kills`,
    );
    for (const service of services) await service.end();
    await simulator.close();
    await place.remove();
  }
}

auditsTest().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
