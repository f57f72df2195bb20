import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrgName } from '../../simulator/org/create-org';
import { startSimulator } from '../../simulator/simulator';
import type { Bar } from '../bar';
import type { ManyRevisions } from './incremental-protocol';

const REVISIONS = 10_000;
/** Of an organisation with that many people. */
const CHANGES_A_YEAR = 500 * 365;
const MB = 1_000_000;
const MAX_CPU_MS = 50;
const MAX_YEAR_BYTES = 2_000 * MB;
const MAX_GROWTH = 1.1;
const MAX_PAGE_MS = 1_000;
/** As docs/operations.md says for large organisations. */
const LARGE = ['--initial-old-space-size=1500'];

/** Ten thousand revisions of 100k, each with one changed user. Minutes. */
export async function benchIncremental(org: OrgName = '100k', revisions = REVISIONS): Promise<Bar[]> {
  return incrementalBars(await manyRevisions(org, revisions));
}

async function manyRevisions(org: OrgName, revisions: number): Promise<ManyRevisions> {
  const simulator = await startSimulator({ org, modes: { rateLimitPerMinute: null } });
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const env = {
    ...process.env,
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulator.url,
    GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
    GENESYS_AUDITS: 'off',
    SYNC_INTERVAL: '12h',
    SNAPSHOT_MAX_AGE: '24h',
    ROLECALL_BOOTSTRAP_API_KEY: `rk_${'e'.repeat(43)}`,
    LOG_LEVEL: 'error',
    DATA_DIR: folder,
    PORT: '0',
  };
  const execArgv = [...process.execArgv, ...LARGE];
  const child = fork(join(__dirname, 'incremental-process'), [String(revisions)], { env, execArgv });
  try {
    const [result] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error('The service ended early.'))),
    ])) as [ManyRevisions];
    return result;
  } finally {
    child.kill();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function incrementalBars(result: ManyRevisions): Bar[] {
  const { revisions, cpuMs, heapBytes, storedBytes, pageMs, holders, effectMs } = result;
  const [first, last] = heapBytes;
  const year = storedBytes * CHANGES_A_YEAR;
  return [
    {
      name: `CPU time of a revision, of ${revisions}`,
      measured: `${cpuMs.toFixed(1)} ms`,
      bar: `<= ${MAX_CPU_MS} ms`,
      passed: cpuMs <= MAX_CPU_MS,
    },
    {
      name: 'heap after the first tenth, and at the end',
      measured: `${(first / MB).toFixed(0)} and ${(last / MB).toFixed(0)} MB`,
      bar: `+ ${((MAX_GROWTH - 1) * 100).toFixed(0)} % at most`,
      passed: last <= first * MAX_GROWTH,
    },
    {
      name: 'history of a year, 500 changes a day',
      measured: `${(year / MB).toFixed(0)} MB`,
      bar: `<= ${MAX_YEAR_BYTES / MB} MB`,
      passed: year <= MAX_YEAR_BYTES,
    },
    {
      name: 'a page of that history',
      measured: `${pageMs.toFixed(0)} ms`,
      bar: `<= ${MAX_PAGE_MS} ms`,
      passed: pageMs <= MAX_PAGE_MS,
    },
    {
      name: `who lost what by an edit of a role, ${holders} grants`,
      measured: `${effectMs.toFixed(0)} ms a page`,
      bar: `<= ${MAX_PAGE_MS} ms`,
      passed: effectMs <= MAX_PAGE_MS,
    },
  ];
}
