import { join } from 'node:path';
import type { Bar } from '../bar';
import { benchAuthzen, type AuthzenBenchResult } from './bench-authzen';
import { byTurns, type Comparison } from './by-turns';
import { batchRequest, checkRequest } from './check-requests';
import { MeasuredServer } from './measured-server';
import { sentHeaders } from './sent-headers';
import { withRolecall } from './with-rolecall';

export interface HttpBenchResult extends AuthzenBenchResult {
  readonly check: Comparison;
  readonly batch: Comparison;
}

/** The check endpoints, authentication on, against node:http alone; everything over loopback. */
export async function benchHttp(seconds: number, rounds: number): Promise<HttpBenchResult> {
  return withRolecall({}, async (rolecall, userIds) => ({
    check: await benchCheck(rolecall, seconds, rounds),
    batch: await benchBatch(rolecall, userIds, seconds, rounds),
    ...(await benchAuthzen(rolecall, userIds, { seconds, rounds })),
  }));
}

async function benchCheck(rolecall: MeasuredServer, seconds: number, rounds: number): Promise<Comparison> {
  const { path, headers } = checkRequest;
  const answer = await fetch(rolecall.url + path, { headers });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`The check answered ${answer.status}: ${body}`);
  const bare = await MeasuredServer.start(join(__dirname, 'bare-server.js'), {
    BENCH_BODY: body,
    BENCH_HEADERS: JSON.stringify(sentHeaders(answer)),
  });
  try {
    return await byTurns(bare, rolecall, { ...checkRequest, seconds }, rounds);
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
  const bare = await MeasuredServer.start(join(__dirname, 'bare-server.js'));
  try {
    return await byTurns(bare, rolecall, { ...batchRequest(userIds), seconds }, rounds);
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
