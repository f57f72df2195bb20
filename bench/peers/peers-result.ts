import type { PeerFigures } from './measure-peers';

export const PEERS_RESULT = 'bench-results/peers.json';

/** What a run of `npm run bench -- peers` found, and where. */
export interface PeersResult {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly node: string;
  readonly machine: string;
  readonly organization: string;
  readonly questions: number;
  readonly versions: Readonly<Record<string, string>>;
  readonly peers: readonly PeerFigures[];
}
