import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import type { OrgName } from '../../simulator/org/create-org';
import type { Snapshot } from '../../src/access/model/snapshot';
import { MeasuredServer } from '../http/measured-server';
import { startRolecall } from '../http/start-rolecall';
import { CerbosPeer } from './cerbos-peer';
import { withInstalledPeers } from './installed-peers';
import { NodePeer } from './node-peer';
import type { Peer } from './peer';
import type { PeerFacts, PeerQuestion } from './peer-facts';

export interface PeersInput {
  readonly org: OrgName;
  readonly snapshot: Snapshot;
  readonly facts: PeerFacts;
  readonly questions: readonly PeerQuestion[];
}

/** Starts every peer, Rolecall first, and ends and removes all of them afterwards. */
export async function withPeers<Result>(
  input: PeersInput,
  work: (peers: readonly Peer[]) => Promise<Result>,
): Promise<Result> {
  return withInstalledPeers(async (folder) => {
    const simulator = await startSimulator({ org: input.org, modes: { rateLimitPerMinute: null } });
    const peers: Peer[] = [];
    try {
      const env = { GENESYS_RATE_LIMIT_PER_MINUTE: '100000' };
      peers.push(NodePeer.rolecall(await startRolecall(simulator.url, join(folder, 'data'), { env })));
      peers.push(await CerbosPeer.start(folder, input.facts));
      peers.push(NodePeer.other('node-casbin', await casbin(folder, input)));
      peers.push(NodePeer.other("the tutorials' way", await tutorial(folder, input)));
      return await work(peers);
    } finally {
      for (const peer of peers) await peer.stop();
      await simulator.close();
    }
  });
}

function casbin(folder: string, { facts }: PeersInput): Promise<MeasuredServer> {
  const file = join(folder, 'facts.json');
  writeFileSync(file, JSON.stringify(facts));
  return MeasuredServer.start(join(__dirname, 'casbin-server.js'), {
    PEERS_FOLDER: folder,
    PEERS_FACTS: file,
  });
}

/** With the lists of those asked about alone: it keeps a list of strings for each user. */
function tutorial(folder: string, { snapshot, questions }: PeersInput): Promise<MeasuredServer> {
  const userIds = [...new Set(questions.map(({ userId }) => userId))];
  const file = join(folder, 'snapshot.json');
  writeFileSync(file, JSON.stringify({ snapshot, userIds }));
  return MeasuredServer.start(join(__dirname, 'tutorial-server.js'), { PEERS_SNAPSHOT: file });
}
