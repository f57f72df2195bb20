import { join } from 'node:path';
import { byTurns, type Comparison } from './by-turns';
import type { Load } from './load';
import { MeasuredServer } from './measured-server';
import { sentHeaders } from './sent-headers';

const EVALUATIONS = 1000;
const BARE = join(__dirname, 'bare-server.js');
const division = { type: 'division', id: 'division-customer-care-emea' };

export interface AuthzenBenchResult {
  readonly evaluation: Comparison;
  readonly evaluations: Comparison;
}

interface Extent {
  readonly seconds: number;
  readonly rounds: number;
}

/** The evaluation endpoints, authentication on and sources in the answers, against node:http alone. */
export async function benchAuthzen(
  rolecall: MeasuredServer,
  key: string,
  userIds: readonly string[],
  extent: Extent,
): Promise<AuthzenBenchResult> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const one = loadOf(
    '/access/v1/evaluation',
    headers,
    evaluationOf('demo-allowed', 'routing:queue:edit'),
    50,
  );
  const many = loadOf('/access/v1/evaluations', headers, { evaluations: evaluationsFor(userIds) }, 10);
  return {
    evaluation: await against(rolecall, one, extent, await sameBytes(rolecall, one)),
    evaluations: await against(rolecall, many, extent, {}),
  };
}

function evaluationOf(userId: string | undefined, permission: string | undefined) {
  return { subject: { type: 'user', id: userId }, action: { name: permission }, resource: division };
}

function evaluationsFor(userIds: readonly string[]) {
  const permissions = ['routing:queue:edit', 'recording:recording:view', 'quality:evaluation:add'];
  return Array.from({ length: EVALUATIONS }, (_, index) =>
    evaluationOf(userIds[index % userIds.length], permissions[index % permissions.length]),
  );
}

function loadOf(path: string, headers: Record<string, string>, body: object, connections: number) {
  return { path, method: 'POST', headers, body: JSON.stringify(body), connections } as const;
}

type Request = Omit<Load, 'seconds'>;

async function against(
  rolecall: MeasuredServer,
  request: Request,
  { seconds, rounds }: Extent,
  env: NodeJS.ProcessEnv,
): Promise<Comparison> {
  const bare = await MeasuredServer.start(BARE, env);
  try {
    return await byTurns(bare, rolecall, { ...request, seconds }, rounds);
  } finally {
    await bare.stop();
  }
}

/** Has the bare server send what Rolecall answers. */
async function sameBytes(rolecall: MeasuredServer, { path, method, headers, body }: Request) {
  const answer = await fetch(rolecall.url + path, { method, headers, body });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`The evaluation answered ${answer.status}: ${text}`);
  return { BENCH_BODY: text, BENCH_HEADERS: JSON.stringify(sentHeaders(answer)) };
}
