import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OpenAPIV3_1 } from 'openapi-types';
import { startSimulator } from '../simulator/simulator';
import { makePlace } from './crash-test/database-place';
import { serviceEnvironment } from './crash-test/service-environment';
import { ServiceProcess } from './crash-test/service-process';
import { everyOperationOf } from './fuzz-test/api-operation';
import { FuzzRun } from './fuzz-test/fuzz-run';

const KEY = 'rk_fuzz-fuzz-fuzz-fuzz-fuzz-fuzz-fuzz-fuzz';
const SHORT_REQUESTS = 2_000;

/** Answers that stay open. */
const STREAMS = /\/events$/;

/** Sends every operation of the document what no client should send, and looks for failures, resets and checks that wait. */
async function fuzzTest(): Promise<void> {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(randomInt(2 ** 32)) },
      database: { type: 'string', default: 'sqlite' },
      kind: { type: 'string' },
      turns: { type: 'string', default: '4' },
      short: { type: 'boolean', default: false },
    },
  });
  // Of seconds: the times are printed and prove nothing on a machine that does other work.
  const count = values.short ? SHORT_REQUESTS : Number(values.requests);
  const turns = Number(values.turns);
  console.log(`Seed ${values.seed}: ${count} requests in ${turns} turns.`);
  const text = await readFile(join(__dirname, '../../openapi.json'), 'utf8');
  const operations = everyOperationOf(JSON.parse(text) as OpenAPIV3_1.Document).filter(
    ({ path }) => !STREAMS.test(path),
  );
  const place = await makePlace(values.database === 'postgres' ? 'postgres' : 'sqlite');
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const service = await ServiceProcess.start(
    {
      ...serviceEnvironment(place, simulator, KEY),
      LOG_LEVEL: 'info',
      CHANGES_ENABLED: 'true',
      AUTHZEN_PUBLIC_URL: 'https://rolecall.example',
    },
    place.dataDir,
  );
  const run = new FuzzRun({ url: service.url, key: KEY }, operations, Number(values.seed), values.kind);
  try {
    await run.ready();
    await run.byTurns(count, turns);
    run.report(!values.short);
  } finally {
    await service.kill();
    await simulator.close();
    await place.remove();
  }
}

fuzzTest().catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
