import { KEY } from '../http/start-rolecall';
import type { MeasuredServer } from '../http/measured-server';
import type { Peer, PeerRequest } from './peer';
import type { PeerQuestion } from './peer-facts';

/** A server of Node.js that answers a check to a GET. */
export class NodePeer implements Peer {
  private constructor(
    readonly name: string,
    private readonly server: MeasuredServer,
    private readonly path: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {}

  static rolecall(server: MeasuredServer): NodePeer {
    const headers = { authorization: `Bearer ${KEY}` };
    return new NodePeer('Rolecall', server, '/api/v1/check-permission', headers);
  }

  static other(name: string, server: MeasuredServer): NodePeer {
    return new NodePeer(name, server, '/check', {});
  }

  get url(): string {
    return this.server.url;
  }

  get pid(): number {
    return this.server.pid;
  }

  request(question: PeerQuestion): PeerRequest {
    const query = new URLSearchParams({ ...question });
    return { path: `${this.path}?${query.toString()}`, method: 'GET', headers: this.headers };
  }

  isAllowed(body: string): boolean {
    return (JSON.parse(body) as { allowed: boolean }).allowed;
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}
