import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../src/genesys/clock';
import { aRequest } from '../../src/genesys/testing/scripted-transport';
import { UndiciTransport } from '../../src/genesys/interceptors/undici-transport';

const settings = {
  maxInFlight: 2,
  maxResponseBytes: 1024 * 1024,
  requestTimeoutMs: 2_000,
  connectTimeoutMs: 300,
};

describe('UndiciTransport', () => {
  let server: Server;
  let url: string;
  let handle: RequestListener;
  let transport: UndiciTransport;

  beforeAll(async () => {
    server = createServer((request, response) => handle(request, response)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => (transport = new UndiciTransport(settings, systemClock)));
  afterEach(() => transport.close());

  const send = () => transport.send(aRequest({ url }));

  it('gives up an answer beyond the limit while the server still sends', async () => {
    let sent = 0;
    const left = new Promise<void>((resolve) => {
      handle = (_, response) => {
        const piece = Buffer.alloc(64 * 1024, 'x');
        const more = () => {
          while (!response.destroyed && response.write(piece)) sent += piece.length;
        };
        response.on('drain', more).on('close', resolve);
        more();
      };
    });

    await expect(send()).rejects.toMatchObject({
      code: 'genesys_oversized_answer',
      genesys: { status: 200 },
    });
    await left;
    expect(sent).toBeLessThan(20 * settings.maxResponseBytes);
  });

  it('sends nothing once the lease of a request has ended, be it while the connection is made', async () => {
    const seen: (string | undefined)[] = [];
    handle = (request, response) => {
      seen.push(request.method);
      response.end('{}');
    };
    const permit = (...left: number[]) => ({
      acquire: () => Promise.resolve(true),
      leftMs: () => left.shift() ?? 0,
      unanswered: () => undefined,
    });
    const write = (...left: number[]) =>
      transport.send(aRequest({ url, method: 'POST', body: '{}', permit: permit(...left) }));
    for (let round = 0; round < 3; round++) {
      await expect(write(1_000)).rejects.toMatchObject({ code: 'genesys_lease_ended' });
      expect(seen).toEqual(Array.from({ length: round }, () => 'POST'));
      await expect(write(1_000, 1)).resolves.toMatchObject({ status: 200 });
    }
  });

  it('ends an attempt before its lease', async () => {
    handle = () => undefined;
    const permit = { acquire: () => Promise.resolve(true), leftMs: () => 50, unanswered: () => undefined };
    await expect(transport.send(aRequest({ url, permit }))).rejects.toThrow('took longer than 50 ms');
  });

  it('takes an answer of exactly the limit', async () => {
    handle = (_, response) => response.end(JSON.stringify('x'.repeat(settings.maxResponseBytes - 2)));

    await expect(send()).resolves.toMatchObject({ status: 200 });
  });

  it('keeps its connections, and has no more of them than calls may be in flight, plus one for a token', async () => {
    const ports = new Set<number | undefined>();
    handle = (request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    };

    for (let round = 0; round < 5; round += 1) await Promise.all(Array.from({ length: 6 }, send));

    expect(ports.size).toBeLessThanOrEqual(settings.maxInFlight + 1);
  });

  it.each([
    ['no body', '', undefined],
    ['an empty object', '{}', {}],
    ['null', 'null', null],
  ])('reads %s', async (_, body, data) => {
    handle = (__, response) => response.end(body);

    await expect(send()).resolves.toMatchObject({ data });
  });

  it.each(['<html>', '{"a":', '\u0000'])('refuses the body %j', async (body) => {
    handle = (_, response) => response.end(body);

    await expect(send()).rejects.toMatchObject({ code: 'genesys_malformed_answer' });
  });

  it('takes an answer that breaks off for a fault of the network', async () => {
    handle = (_, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{"half":');
      setImmediate(() => response.destroy());
    };

    await expect(send()).rejects.toMatchObject({ code: 'genesys_network_error', mayHaveBeenSent: true });
  });

  it('ends an attempt whose body trickles beyond the timeout', async () => {
    handle = (_, response) => {
      const trickle = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(trickle));
    };
    const hasty = new UndiciTransport({ ...settings, requestTimeoutMs: 150 }, systemClock);

    await expect(hasty.send(aRequest({ url }))).rejects.toMatchObject({ code: 'genesys_timeout' });
    await hasty.close();
  });

  it('knows a request that never left', async () => {
    await expect(transport.send(aRequest({ url: 'http://127.0.0.1:1' }))).rejects.toMatchObject({
      code: 'genesys_network_error',
      mayHaveBeenSent: false,
    });
  });
});
