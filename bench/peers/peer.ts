import type { Load } from '../http/load';
import type { PeerQuestion } from './peer-facts';

export type PeerRequest = Pick<Load, 'path' | 'method' | 'headers' | 'body'>;

/** A running server that answers whether a user may do something. */
export interface Peer {
  readonly name: string;
  readonly url: string;
  /** Of the process whose CPU time and memory count. */
  readonly pid: number;
  request(question: PeerQuestion): PeerRequest;
  isAllowed(body: string): boolean;
  stop(): Promise<void>;
}
