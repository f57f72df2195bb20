import { loadWith, requestBytes } from '../http/load';
import { latenciesAtRate } from './open-loop';
import type { Peer, PeerRequest } from './peer';
import type { PeerQuestion } from './peer-facts';
import { cpuMicrosOf, residentBytesOf } from './process-usage';

const CONNECTIONS = 20;
const ROUNDS = 5;
const SECONDS = 3;
const RATE = { perSecond: 100, seconds: 15 };

export interface PeerFigures {
  readonly name: string;
  /** Median of the rounds. */
  readonly cpuMicros: number;
  /** At RATE, from when a request was due. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly residentMiB: number;
  /** Part of the answers that are what the facts say. */
  readonly agreement: number;
}

/** All peers by turns on the same questions. */
export async function measurePeers(
  peers: readonly Peer[],
  questions: readonly PeerQuestion[],
  allowed: (question: PeerQuestion) => boolean,
): Promise<PeerFigures[]> {
  const agreements = new Map<Peer, number>();
  for (const peer of peers) agreements.set(peer, await agreementOf(peer, questions, allowed));
  const micros = new Map(peers.map((peer): [Peer, number[]] => [peer, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const peer of peers) micros.get(peer)!.push(await cpuMicrosPerCheck(peer, questions));
  const figures: PeerFigures[] = [];
  for (const peer of peers) {
    const requests = questions.map((question) => peer.request(question));
    const latencies = await latenciesAtRate(peer.url, requests, RATE);
    figures.push({
      name: peer.name,
      cpuMicros: quantile(
        micros.get(peer)!.sort((one, other) => one - other),
        0.5,
      ),
      p50Ms: quantile(latencies, 0.5),
      p99Ms: quantile(latencies, 0.99),
      residentMiB: residentBytesOf(peer.pid) / 2 ** 20,
      agreement: agreements.get(peer)!,
    });
  }
  return figures;
}

async function agreementOf(
  peer: Peer,
  questions: readonly PeerQuestion[],
  allowed: (question: PeerQuestion) => boolean,
): Promise<number> {
  let right = 0;
  for (const question of questions)
    if ((await answerOf(peer, peer.request(question))) === allowed(question)) right++;
  return right / questions.length;
}

async function answerOf(peer: Peer, { path, ...request }: PeerRequest): Promise<boolean> {
  const answer = await fetch(peer.url + path, request);
  if (!answer.ok) throw new Error(`${peer.name} answered ${answer.status}: ${await answer.text()}`);
  return peer.isAllowed(await answer.text());
}

async function cpuMicrosPerCheck(peer: Peer, questions: readonly PeerQuestion[]): Promise<number> {
  const bytes = questions.map((question) => {
    const request = peer.request(question);
    return requestBytes(new URL(request.path, peer.url), { ...request, connections: CONNECTIONS });
  });
  let sent = 0;
  const server = { url: peer.url, cpuMicros: () => Promise.resolve(cpuMicrosOf(peer.pid)) };
  const next = () => bytes[sent++ % bytes.length]!;
  const result = await loadWith(server, next, { connections: CONNECTIONS, seconds: SECONDS });
  if (result.failures > 0) throw new Error(`${peer.name} failed to answer ${result.failures} checks.`);
  return result.cpuMicrosPerRequest;
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}
