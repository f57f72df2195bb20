import { join } from 'node:path';
import { byTurns, type Comparison } from './by-turns';
import type { Request } from './check-requests';
import { evaluationRequest, evaluationsRequest } from './evaluation-requests';
import { MeasuredServer } from './measured-server';
import { sentHeaders } from './sent-headers';

const BARE = join(__dirname, 'bare-server.js');

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
  userIds: Iterable<string>,
  extent: Extent,
): Promise<AuthzenBenchResult> {
  const one = evaluationRequest;
  return {
    evaluation: await against(rolecall, one, extent, await sameBytes(rolecall, one)),
    evaluations: await against(rolecall, evaluationsRequest(userIds), extent, {}),
  };
}

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
