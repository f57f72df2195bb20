import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startSimulator, type RunningSimulator } from '../simulator/simulator';
import type { Dialect } from '../src/database/schema';
import { makePlace, postgresAnswers, type DatabasePlace } from './crash-test/database-place';
import { serviceEnvironment } from './crash-test/service-environment';
import { ServiceProcess } from './crash-test/service-process';
import { startQuietProxy, type QuietProxy } from './shutdown-test/quiet-proxy';
import { ask, states, type State, type Target } from './shutdown-test/states';

const KEY = 'rk_shutdown-shutdown-shutdown-shutdown-shut';
const MAX_MS = 15_000;
const MAX_HURRIED_MS = 5_000;
const READ_MS = 60_000;

/** Ends the service with SIGTERM in every state that clients and its own work can leave it in. */
async function shutdownTest(): Promise<void> {
  const { values } = parseArgs({
    options: { short: { type: 'boolean' }, database: { type: 'string', default: 'both' } },
  });
  const dialects = (['sqlite', 'postgres'] as const).filter((one) => ['both', one].includes(values.database));
  for (const dialect of dialects) {
    if (dialect === 'postgres' && !process.env.REQUIRE_POSTGRES && !(await postgresAnswers())) {
      console.log('postgres: skipped, no server answers.');
      continue;
    }
    const chosen = states.filter(({ short, withoutRecord }) =>
      values.short === true ? short : dialect === 'postgres' || !withoutRecord,
    );
    await onDatabase(dialect, chosen);
  }
}

async function onDatabase(dialect: Dialect, chosen: readonly State[]): Promise<void> {
  const place = await makePlace(dialect);
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  let stops = 0;
  try {
    for (const state of chosen) {
      stops += state.withoutRecord === true ? 0 : 1;
      await inState(dialect, place, simulator, state, stops);
    }
    await expectStops(place, simulator, stops);
  } finally {
    await simulator.close();
    await place.remove();
  }
}

async function inState(
  dialect: Dialect,
  place: DatabasePlace,
  simulator: RunningSimulator,
  state: State,
  stops: number,
): Promise<void> {
  await fetch(`${simulator.url}/_simulator/faults`, { method: 'DELETE' });
  const proxy = place.databaseUrl === undefined ? undefined : await startQuietProxy(place.databaseUrl);
  const { service, target } = await start(place, simulator, proxy);
  try {
    const check = await state.enter(target);
    const { ms, code } = await service.terminate(state.secondSignalAfterMs);
    console.log(`${dialect}: ${state.name}: ended after ${Math.round(ms)} ms with ${code}.`);
    const limit = state.secondSignalAfterMs === undefined ? MAX_MS : MAX_HURRIED_MS;
    if (ms > limit) throw new Error(`It took longer than ${limit} ms.`);
    if (state.withoutRecord !== true && code !== 0) throw new Error(`It ended with ${code}.`);
    if (check) check();
    if (state.withoutRecord !== true) await expectSealed(place, stops);
  } finally {
    await service.kill();
    proxy?.close();
  }
}

async function start(place: DatabasePlace, simulator: RunningSimulator, proxy?: QuietProxy) {
  const env = {
    ...serviceEnvironment(place, simulator, KEY),
    LOG_LEVEL: 'info',
    CHANGES_ENABLED: 'true',
    CHANGES_MAX_PERCENT: '100',
    AUDIT_CHECKPOINT_FILE: join(place.dataDir, 'checkpoints.ndjson'),
    ...(proxy && { DATABASE_URL: proxy.url }),
  };
  const service = await ServiceProcess.start(env, place.dataDir);
  const target: Target = {
    url: service.url,
    key: KEY,
    simulatorUrl: simulator.url,
    silenceDatabase: proxy?.silence,
  };
  for (const until = Date.now() + READ_MS; ; await sleep(100)) {
    if ((await fetch(`${service.url}/health/ready`)).ok) return { service, target };
    if (Date.now() > until) throw new Error('The organisation was not read in time.');
  }
}

/** The last checkpoint is that of the end: nothing came after it. */
async function expectSealed(place: DatabasePlace, stops: number): Promise<void> {
  const lines = (await readFile(join(place.dataDir, 'checkpoints.ndjson'), 'utf8')).trim().split('\n');
  if (lines.length < stops) throw new Error(`${lines.length} checkpoints after ${stops} stops.`);
}

async function expectStops(place: DatabasePlace, simulator: RunningSimulator, stops: number): Promise<void> {
  const proxy = place.databaseUrl === undefined ? undefined : await startQuietProxy(place.databaseUrl);
  const { service, target } = await start(place, simulator, proxy);
  try {
    const found = (await ask(target, 'GET', '/api/v1/audit/events?action=service.stopped&pageSize=100')) as {
      items: { seq: number }[];
    };
    if (found.items.length !== stops) throw new Error(`${found.items.length} stops recorded, not ${stops}.`);
    const { items: checkpoints } = (await ask(target, 'GET', '/api/v1/audit/checkpoints?pageSize=200')) as {
      items: { seq: number }[];
    };
    const sealed = new Set(checkpoints.map(({ seq }) => seq));
    for (const { seq } of found.items)
      if (!sealed.has(seq)) throw new Error(`No checkpoint was made of the stop with the number ${seq}.`);
    console.log(`All ${stops} stops are recorded, each under a checkpoint of its own.`);
  } finally {
    await service.kill();
    proxy?.close();
  }
}

shutdownTest().catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});
