import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportTo } from '../http/child-protocol';
import type { PeerQuestion } from './peer-facts';

/** A server of `node:http` alone that answers `GET /check` with what `decide` says. */
export function serveChecks(decide: (question: PeerQuestion) => boolean): void {
  const server = createServer((request, response) => {
    const query = new URLSearchParams((request.url ?? '').split('?')[1]);
    const value = (name: string) => query.get(name) ?? '';
    const question = {
      userId: value('userId'),
      permission: value('permission'),
      divisionId: value('divisionId'),
    };
    const body = JSON.stringify({ allowed: decide(question) });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    reportTo(process, `http://127.0.0.1:${port}`);
  });
}
