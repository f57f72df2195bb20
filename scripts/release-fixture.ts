import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startSimulator } from '../simulator/simulator';
import type { Dialect } from '../src/database/schema';
import { makePlace, type DatabasePlace } from './crash-test/database-place';
import { sealedEnvironment } from './crash-test/service-environment';
import { ServiceProcess } from './crash-test/service-process';
import { fillEverything, type Filled } from './release-fixture/fill-everything';
import { files, questions } from './release-fixture/questions';
import { ReleaseClient } from './release-fixture/release-client';

const ADMIN_KEY = `rk_${'fixture'.repeat(6)}`;
const USAGE = 'Usage: npm run release-fixture -- <folder of a built release>';

/** Writes test/fixtures/<version>: a database of each kind as a release leaves it, and what the release answers from it. */
async function releaseFixture(release: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(release, 'package.json'), 'utf8')) as { version: string };
  const folder = resolve('test/fixtures', version);
  if (existsSync(folder)) throw new Error(`${folder} is there already, and fixtures are never changed.`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'openapi.json.gz'), gzipSync(readFileSync(join(release, 'openapi.json'))));
  try {
    for (const dialect of ['sqlite', 'postgres'] as const) await fixtureOn(dialect, release, folder);
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
}

async function fixtureOn(dialect: Dialect, release: string, folder: string): Promise<void> {
  const place = await makePlace(dialect);
  const checkpoints = join(place.dataDir, 'checkpoints.ndjson');
  const file = (name: string) => join(folder, `${dialect}.${name}`);
  try {
    const filled = await filledBy(release, place, checkpoints);
    const expected = await answersOf(release, place, checkpoints, filled);
    writeFileSync(file('expected.json.gz'), gzipSync(JSON.stringify(expected)));
    copyFileSync(checkpoints, file('checkpoints.ndjson'));
    copyFileSync(join(place.dataDir, 'audit-signing-key.pem'), file('audit-signing-key.pem'));
    if (place.databaseUrl === undefined)
      writeFileSync(file('db.gz'), gzipSync(readFileSync(join(place.dataDir, 'rolecall.db'))));
    else writeFileSync(file('sql.gz'), gzipSync(dumped(place.databaseUrl)));
    console.log(`${dialect}: ${expected.answers.length} answers, ${expected.log.records} audit records`);
  } finally {
    await place.remove();
  }
}

async function filledBy(release: string, place: DatabasePlace, checkpoints: string): Promise<Filled> {
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const env = { ...sealedEnvironment(place, simulator, ADMIN_KEY, checkpoints), CHANGES_ENABLED: 'true' };
  const service = await start(release, env, place);
  try {
    return await fillEverything(service.url, ADMIN_KEY, simulator);
  } finally {
    await service.terminate();
    await simulator.close();
  }
}

/** With nothing listening at Genesys, so that every answer comes from what is stored. */
async function answersOf(release: string, place: DatabasePlace, checkpoints: string, filled: Filled) {
  const nowhere = { url: 'http://127.0.0.1:1' } as Awaited<ReturnType<typeof startSimulator>>;
  const service = await start(release, sealedEnvironment(place, nowhere, ADMIN_KEY, checkpoints), place);
  try {
    const client = new ReleaseClient(service.url, ADMIN_KEY);
    const { snapshots } = await client.until<{ snapshots: { revision: number }[] }>(
      '/api/v1/snapshots?pageSize=1',
      (page) => page.snapshots.length > 0,
    );
    await client.until<{ current: boolean }>('/api/v1/assertions/results', ({ current }) => current);
    const revisions = snapshots[0]!.revision;
    const answers = [];
    for (const path of questions(filled, revisions))
      answers.push({ path, body: await client.get<unknown>(path) });
    for (const path of files(revisions)) answers.push({ path, text: await client.text(path) });
    const log = await client.text('/api/v1/audit/export?format=ndjson');
    const sha256 = createHash('sha256').update(log).digest('hex');
    const records = log.trimEnd().split('\n').length;
    return { keys: { admin: ADMIN_KEY, ...filled.keys }, answers, log: { records, sha256 } };
  } finally {
    await service.terminate();
  }
}

function start(release: string, env: Readonly<Record<string, string>>, { dataDir }: DatabasePlace) {
  return ServiceProcess.start(env, dataDir, [process.execPath, join(release, 'dist/src/main.js')]);
}

/** Statements that any client can run, so without psql's own. */
function dumped(url: string): string {
  const options = ['--inserts', '--no-owner', '--no-privileges', url];
  const sql = execFileSync('pg_dump', options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return sql.replaceAll(/^\\.*\n/gm, '');
}

const [, , release] = process.argv;
if (release === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  releaseFixture(resolve(release)).catch((error: Error) => {
    console.error(`FAILED: ${error.message}`);
    process.exitCode = 1;
  });
}
