import { Agent, request as send, type ClientRequest } from 'node:http';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { PeerRequest } from './peer';

const MAX_SOCKETS = 64;

/**
 * Milliseconds from when each request was due until its answer was there, sorted. A server that is late is not waited
 * for: what became due meanwhile counts with its waiting.
 */
export async function latenciesAtRate(
  url: string,
  requests: readonly PeerRequest[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS });
  const start = performance.now();
  const answers: Promise<number>[] = [];
  while (answers.length < perSecond * seconds) {
    const due = start + (answers.length / perSecond) * 1000;
    if (performance.now() < due) await new Promise((resolve) => setImmediate(resolve));
    else answers.push(answered(url, requests[answers.length % requests.length]!, agent, due));
  }
  const latencies = await Promise.all(answers);
  agent.destroy();
  return latencies.sort((one, other) => one - other);
}

async function answered(url: string, request: PeerRequest, agent: Agent, due: number): Promise<number> {
  const { path, method, headers, body } = request;
  const sent: ClientRequest = send(new URL(path, url), { method, headers, agent });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}.`);
  return performance.now() - due;
}
