import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import { PEAK, type Answering, type Peak } from './explorer-protocol';

const KEY = `rk_${'b'.repeat(43)}`;
const HEADERS = { authorization: `Bearer ${KEY}` };
const WARM_UP = 200;
const REQUESTS = 1_000;

export interface ExplorerResult {
  readonly holders: Latency;
  readonly permissions: Latency;
  readonly explanation: Latency;
  readonly matrix: { readonly seconds: number; readonly bytes: number; readonly aboveIdleBytes: number };
}

export interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** The questions about `100k` over HTTP, one after the other, and the permissions of everyone as one CSV file. */
export async function benchExplorer(): Promise<ExplorerResult> {
  const simulator = await startSimulator({ org: 'demo' });
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const child = fork(join(__dirname, 'explorer-server.js'), {
    execArgv: ['--expose-gc'],
    env: {
      ...process.env,
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      PORT: '0',
      ROLECALL_BOOTSTRAP_API_KEY: KEY,
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      DATA_DIR: folder,
    },
  });
  try {
    return await measure(child, await answerOf<Answering>(child));
  } finally {
    child.disconnect();
    await once(child, 'exit');
    await simulator.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(child: ChildProcess, server: Answering): Promise<ExplorerResult> {
  const { url, userIds, permissions, divisionIds } = server;
  const nth = (list: readonly string[], turn: number) => encodeURIComponent(list[turn % list.length]!);
  const user = (turn: number) => `${url}/api/v1/users/${nth(userIds, turn)}/permissions`;
  const permission = (turn: number) => nth(permissions, turn * 7);
  const where = (turn: number) => (turn % 2 === 0 ? '' : `?divisionId=${nth(divisionIds, turn)}`);
  return {
    holders: await latency((turn) => `${url}/api/v1/permissions/${permission(turn)}/holders${where(turn)}`),
    permissions: await latency(user),
    explanation: await latency((turn) => `${user(turn)}/${permission(turn)}/explanation${where(turn)}`),
    matrix: await wholeMatrix(child, server),
  };
}

async function latency(question: (turn: number) => string): Promise<Latency> {
  const times: number[] = [];
  for (let turn = 0; turn < WARM_UP + REQUESTS; turn++) {
    const start = performance.now();
    const answer = await fetch(question(turn), { headers: HEADERS });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${question(turn)} answered ${answer.status}.`);
    if (turn >= WARM_UP) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return { p50Ms: times[REQUESTS / 2]!, p99Ms: times[Math.floor(REQUESTS * 0.99)]! };
}

async function wholeMatrix(child: ChildProcess, { url, idleBytes }: Answering) {
  await peakOf(child);
  const start = performance.now();
  const answer = await fetch(`${url}/api/v1/permission-matrix?format=csv`, { headers: HEADERS });
  if (answer.status !== 200 || answer.body === null) throw new Error(`The matrix answered ${answer.status}.`);
  let bytes = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) bytes += chunk.length;
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, bytes, aboveIdleBytes: (await peakOf(child)) - idleBytes };
}

async function peakOf(child: ChildProcess): Promise<number> {
  const answer = answerOf<Peak>(child);
  child.send(PEAK);
  return (await answer).peakBytes;
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('The server ended.')));
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [T];
  return message;
}
