import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import type { Bar } from '../bar';
import { benchAuthzen, type AuthzenBenchResult } from './bench-authzen';
import { byTurns, type Comparison } from './by-turns';
import { MeasuredServer } from './measured-server';
import { sentHeaders } from './sent-headers';

const KEY = `rk_${'b'.repeat(43)}`;
const BATCH_SIZE = 1000;
const CONNECTIONS = 50;

export interface HttpBenchResult extends AuthzenBenchResult {
  readonly check: Comparison;
  readonly batch: Comparison;
}

/** The check endpoints, authentication on, against node:http alone; everything over loopback. */
export async function benchHttp(seconds: number, rounds: number): Promise<HttpBenchResult> {
  const simulator = await startSimulator({ org: 'demo' });
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const rolecall = await startRolecall(simulator.url, dataDir);
  try {
    return {
      check: await benchCheck(rolecall, seconds, rounds),
      batch: await benchBatch(rolecall, simulator.org.users.keys(), seconds, rounds),
      ...(await benchAuthzen(rolecall, KEY, [...simulator.org.users.keys()], { seconds, rounds })),
    };
  } finally {
    await rolecall.stop();
    await simulator.close();
    rmSync(dataDir, { recursive: true });
  }
}

async function startRolecall(simulatorUrl: string, dataDir: string): Promise<MeasuredServer> {
  const server = await MeasuredServer.start(join(__dirname, 'rolecall-server.js'), {
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulatorUrl,
    PORT: '0',
    ROLECALL_BOOTSTRAP_API_KEY: KEY,
    // Never reached, so that it costs what it costs in production.
    RATE_LIMIT_CHECKS_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
  });
  while ((await fetch(`${server.url}/health/ready`)).status !== 200) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return server;
}

async function benchCheck(rolecall: MeasuredServer, seconds: number, rounds: number): Promise<Comparison> {
  const path =
    '/api/v1/check-permission?userId=demo-allowed&permission=routing:queue:edit&divisionId=division-customer-care-emea';
  const headers = { authorization: `Bearer ${KEY}` };
  const answer = await fetch(rolecall.url + path, { headers });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`The check answered ${answer.status}: ${body}`);
  const bare = await MeasuredServer.start(join(__dirname, 'bare-server.js'), {
    BENCH_BODY: body,
    BENCH_HEADERS: JSON.stringify(sentHeaders(answer)),
  });
  try {
    return await byTurns(
      bare,
      rolecall,
      { path, method: 'GET', headers, connections: CONNECTIONS, seconds },
      rounds,
    );
  } finally {
    await bare.stop();
  }
}

async function benchBatch(
  rolecall: MeasuredServer,
  userIds: Iterable<string>,
  seconds: number,
  rounds: number,
): Promise<Comparison> {
  const users = [...userIds];
  const permissions = ['routing:queue:edit', 'recording:recording:view', 'quality:evaluation:add'];
  const checks = Array.from({ length: BATCH_SIZE }, (_, index) => ({
    userId: users[index % users.length],
    permission: permissions[index % permissions.length],
    divisionId: 'division-customer-care-emea',
  }));
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ checks });
  const bare = await MeasuredServer.start(join(__dirname, 'bare-server.js'));
  try {
    const request = {
      path: '/api/v1/check-permission/batch',
      method: 'POST',
      headers,
      body,
      connections: 10,
      seconds,
    } as const;
    return await byTurns(bare, rolecall, request, rounds);
  } finally {
    await bare.stop();
  }
}

export function httpBars({ check, batch, evaluation, evaluations }: HttpBenchResult): Bar[] {
  return [
    ratioBar('check, CPU of node:http for the same bytes', check, 0.55),
    ratioBar('batch of 1,000, CPU of parse and echo', batch, 0.7),
    ratioBar('evaluation, CPU of node:http, same bytes', evaluation, 0.5),
    ratioBar('1,000 evaluations, CPU of parse and echo', evaluations, 0.4),
  ];
}

function ratioBar(name: string, { ratio, bare, rolecall }: Comparison, least: number): Bar {
  const micros = `${bare.cpuMicrosPerRequest.toFixed(0)}/${rolecall.cpuMicrosPerRequest.toFixed(0)} us`;
  const measured = `${ratio.toFixed(2)} (${micros})`;
  return { name, measured, bar: `>= ${least.toFixed(2)}`, passed: ratio >= least };
}
