import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import type { Snapshot } from '../../src/access/model/snapshot';
import type { Bar } from '../bar';
import { readCounted } from '../org-read/counted-reader';
import { PEER_VERSIONS } from './installed-peers';
import { measurePeers, type PeerFigures } from './measure-peers';
import { peerBars } from './peer-bars';
import { peerFacts } from './peer-facts';
import { allowedBy, askedPermissions, peerQuestions } from './peer-questions';
import { PEERS_RESULT, type PeersResult } from './peers-result';
import { withPeers } from './with-peers';

const ORG = '10k';
const QUESTIONS = 2_000;
const UNLIMITED = 100_000;

/** Rolecall and what people would use instead, on the same organisation and questions. Needs Linux. */
export async function benchPeers(): Promise<Bar[]> {
  const { content } = await readCounted(ORG, UNLIMITED, { rateLimitPerMinute: null });
  const snapshot: Snapshot = { ...content, revision: 1 };
  const facts = peerFacts(snapshot, askedPermissions(snapshot));
  const questions = peerQuestions(snapshot, facts, QUESTIONS);
  const figures = await withPeers({ org: ORG, snapshot, facts, questions }, (peers) =>
    measurePeers(peers, questions, allowedBy(facts)),
  );
  write(figures);
  return peerBars(figures);
}

function write(peers: readonly PeerFigures[]): void {
  const result: PeersResult = {
    day: new Date().toISOString().slice(0, 10),
    node: process.version,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    organization: ORG,
    questions: QUESTIONS,
    versions: PEER_VERSIONS,
    peers,
  };
  mkdirSync(dirname(PEERS_RESULT), { recursive: true });
  writeFileSync(PEERS_RESULT, `${JSON.stringify(result, null, 2)}\n`);
}
