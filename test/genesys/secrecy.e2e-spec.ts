import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { systemClock } from '../../src/genesys/clock';
import { GrantsGateway } from '../../src/genesys/gateways/grants-gateway';
import { UsersGateway } from '../../src/genesys/gateways/users-gateway';
import { GenesysClient } from '../../src/genesys/genesys-client';
import type { AttemptLogEntry } from '../../src/genesys/genesys-logger';
import { hastyClock, secret, settingsFor } from './genesys-harness';

const token = 'the-token-that-nobody-may-see';
const person = 'Someone Special';

/** An API that puts what it was sent, and whom it knows, into every error. */
function chattyApi(statuses: number[]): Server {
  const json = (response: ServerResponse, status: number, body: object) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'inin-correlation-id': `at ${token}` })
      .end(JSON.stringify(body));
  return createServer((request, response) => {
    if (request.url === '/oauth/token' && request.headers.authorization?.startsWith('Basic')) {
      return json(response, 200, { access_token: token, expires_in: 3600 });
    }
    const status = statuses.shift() ?? 400;
    const message = `${person} with ${request.headers.authorization} at ${request.url} lacks directory:user:view`;
    json(response, status, { message, code: `code of ${person}`, entities: [{ id: 5, name: person }] });
  });
}

describe('what the client writes and throws', () => {
  let server: Server;
  let url: string;
  let clients: GenesysClient[];
  const log: AttemptLogEntry[] = [];
  const statuses: number[] = [];

  beforeAll(async () => {
    server = chattyApi(statuses).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => (clients = []));
  afterEach(() => Promise.all(clients.map((client) => client.close())));

  const client = (clock = systemClock) => {
    const logger = { attempt: (entry: AttemptLogEntry) => void log.push(entry) };
    clients.push(new GenesysClient(settingsFor(url, { maxAttempts: 2 }), clock, logger));
    return clients.at(-1)!;
  };

  it('holds no token, secret, id, query or name of a person', async () => {
    const errors: unknown[] = [];
    const written: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      jest.spyOn(stream, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0),
    );
    for (const status of [200, 302, 400, 401, 403, 404, 409, 429, 500, 503]) {
      const { api } = client(hastyClock());
      const ofSubject = () => new GrantsGateway(api).ofSubject('id-of-someone');
      for (const call of [ofSubject, () => new UsersGateway(api).list()]) {
        statuses.push(status, status, status, status);
        await call().catch((error: unknown) => errors.push(error));
        statuses.length = 0;
      }
    }
    for (const spy of spies) spy.mockRestore();

    const everything =
      [log, errors].map((value) => inspect(value, { depth: 12, showHidden: true })).join() + written.join();

    expect(errors).toHaveLength(20);
    expect(log.length).toBeGreaterThan(30);
    const encoded = Buffer.from(`rolecall-demo:${secret}`).toString('base64');
    for (const hidden of [token, secret, encoded, person, 'id-of-someone', 'pageSize', 'state=any']) {
      expect(everything).not.toContain(hidden);
    }
  });

  it('names the permission out of a message that also names a person', async () => {
    statuses.push(403);

    await expect(new GrantsGateway(client().api).ofSubject('x')).rejects.toMatchObject({
      missingPermissions: ['directory:user:view'],
    });
  });

  it('says where a redirect was refused, and does not follow it with our token', async () => {
    statuses.push(302);

    await expect(new GrantsGateway(client().api).ofSubject('x')).rejects.toMatchObject({
      code: 'genesys_request_refused',
      genesys: { status: 302, path: '/api/v2/authorization/subjects/{subjectId}' },
    });
  });
});
