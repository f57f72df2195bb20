import { createServer, type Server } from 'node:https';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { ProxySettings } from '../../src/config/settings';
import { OrganizationGateway } from '../../src/genesys/gateways/organization-gateway';
import type { GenesysClientSettings } from '../../src/genesys/genesys-settings';
import { systemClock } from '../../src/genesys/clock';
import { aRequest } from '../../src/genesys/testing/scripted-transport';
import { UndiciTransport } from '../../src/genesys/interceptors/undici-transport';
import { ConnectProxy } from '../support/connect-proxy';
import { selfSigned } from '../support/self-signed';
import { GenesysHarness, hastyClock, secret } from './genesys-harness';

const USER = 'us~er';
const PASSWORD = 'pa~ss@word';
const wire = { connectTimeoutMs: 2_000, maxInFlight: 2, maxResponseBytes: 1_024, requestTimeoutMs: 2_000 };

describe('calls to Genesys through a proxy', () => {
  const proxy = new ConnectProxy();
  let harness: GenesysHarness;
  let port: string;
  let proxies: ProxySettings;

  beforeAll(async () => {
    harness = await GenesysHarness.start({ modes: { rateLimitPerMinute: null } });
    port = new URL(harness.url).port;
    const host = await proxy.listen();
    const credentials = `${USER}:${encodeURIComponent(PASSWORD)}`;
    proxies = { http: `http://${credentials}@${host}/`, https: `http://${credentials}@${host}/`, exempt: [] };
  });
  afterAll(async () => {
    await harness.close();
    await proxy.close();
  });
  beforeEach(async () => {
    await harness.reset();
    proxy.reset();
  });

  /** Of a host whose name only the proxy knows, unless another is given. */
  const client = (
    { host = 'genesys.internal', ...settings }: Partial<GenesysClientSettings> & { host?: string } = {},
    clock = systemClock,
  ) => {
    const url = `http://${host}:${port}`;
    return harness.client({ proxies, baseUrls: { api: url, login: url }, ...settings }, clock);
  };
  const organization = (...settings: Parameters<typeof client>) =>
    new OrganizationGateway(client(...settings).api).get();

  it('go through it, the fetching of the token too, with its user name and password', async () => {
    proxy.credentials = `${USER}:${PASSWORD}`;
    await expect(organization()).resolves.toMatchObject({ name: expect.any(String) as string });
    expect(new Set(proxy.asked)).toEqual(new Set([`genesys.internal:${port}`]));
    expect(proxy.plainRequests).toEqual([]);
  });

  it('keep their connections through it, and have no more of them than without it', async () => {
    const { api } = client({ maxInFlight: 3 });
    const gateway = new OrganizationGateway(api);
    for (let round = 0; round < 5; round++) await Promise.all(Array.from({ length: 8 }, () => gateway.get()));
    expect(proxy.asked.length).toBeLessThanOrEqual(4);
  });

  it('are made again after it has dropped the connections', async () => {
    const gateway = new OrganizationGateway(client({}, hastyClock()).api);
    await gateway.get();
    proxy.dropConnections();
    await expect(gateway.get()).resolves.toBeDefined();
  });

  it.each([
    ['NO_PROXY names it', '0.0.0.0', ['0.0.0.0']],
    ['NO_PROXY names its range', '0.0.0.0', ['0.0.0.0/8']],
    ['it is this machine', '127.0.0.1', []],
    ['it is this machine by name', 'localhost', []],
  ])('go past it where %s', async (_, host, exempt) => {
    await organization({ host, proxies: { ...proxies, exempt } });
    expect(proxy.asked).toEqual([]);
  });

  it('go through it where NO_PROXY names others', async () => {
    await organization({ host: '0.0.0.0', proxies: { ...proxies, exempt: ['genesys.internal'] } });
    expect(proxy.asked.length).toBeGreaterThan(0);
  });

  describe('that makes no connection', () => {
    const failing = async (...settings: Parameters<typeof client>) => {
      const error = await organization(...settings).then(
        () => undefined,
        (failure: unknown) => failure,
      );
      const written = inspect([error, harness.log], { depth: 12, showHidden: true });
      for (const hidden of [PASSWORD, encodeURIComponent(PASSWORD), secret, USER])
        expect(written).not.toContain(hidden);
      return error;
    };

    it('end at once where it does not accept the user name and password', async () => {
      proxy.credentials = `${USER}:other`;
      expect(await failing()).toMatchObject({
        code: 'genesys_proxy_failed',
        status: 503,
        message: `POST /oauth/token: the proxy ${proxy.host} does not accept the user name and password (407); correct HTTP_PROXY.`,
      });
      expect(proxy.asked).toHaveLength(1);
    });

    it('say that it demands them where none are set', async () => {
      proxy.credentials = `${USER}:other`;
      const bare = { ...proxies, http: `http://${proxy.host}/` };
      expect(await failing({ proxies: bare })).toMatchObject({
        message: expect.stringContaining(
          `the proxy ${proxy.host} requires a user name and password (407)`,
        ) as string,
      });
    });

    it('end at once where it forbids the host', async () => {
      proxy.behaviour = 403;
      expect(await failing()).toMatchObject({
        code: 'genesys_proxy_failed',
        message: expect.stringContaining(
          `the proxy ${proxy.host} refuses to connect to genesys.internal:${port} (403); allow it there, or name it in NO_PROXY.`,
        ) as string,
      });
      expect(proxy.asked).toHaveLength(1);
    });

    it.each([
      [502, (port: string) => `could not connect to genesys.internal:${port} (502).`],
      ['hangs up', () => 'cannot be reached (ECONNRESET); correct HTTP_PROXY, or start the proxy.'],
    ] as const)('are tried again, with pauses, where it answers so: %s', async (behaviour, words) => {
      proxy.behaviour = behaviour;
      expect(await failing({ maxAttempts: 3 }, hastyClock())).toMatchObject({
        code: 'genesys_proxy_failed',
        message: expect.stringContaining(`the proxy ${proxy.host} ${words(port)}`) as string,
        genesys: { attempts: 3 },
      });
      // The tries for the token, in each try of the call.
      expect(proxy.asked).toHaveLength(9);
    });

    it('succeed when a later try does', async () => {
      proxy.behaviour = 503;
      const call = organization({}, hastyClock(20));
      while (proxy.asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      proxy.behaviour = 'connects';
      await expect(call).resolves.toBeDefined();
    });

    it('end in time where it says nothing', async () => {
      proxy.behaviour = 'stays silent';
      const error = await failing({ requestTimeoutMs: 200, maxAttempts: 1 });
      expect((error as Error).message).toMatch(/took longer than 200 ms|did not connect to .* within 0.2 s/);
    });

    it('end where nothing listens', async () => {
      const nowhere = { ...proxies, http: `http://${USER}:${PASSWORD}@127.0.0.1:1/` };
      expect(await failing({ proxies: nowhere, maxAttempts: 1 })).toMatchObject({
        message: expect.stringContaining('the proxy 127.0.0.1:1 cannot be reached (ECONNREFUSED)') as string,
      });
    });
  });

  it('are sent no more once their lease has ended while the proxy connected', async () => {
    const transport = new UndiciTransport({ ...wire, proxies }, systemClock);
    const left = [1_000];
    const permit = {
      acquire: () => Promise.resolve(true),
      leftMs: () => left.shift() ?? 0,
      unanswered: () => undefined,
    };
    const write = aRequest({ url: `http://genesys.internal:${port}/`, method: 'POST', body: '{}', permit });
    await expect(transport.send(write)).rejects.toMatchObject({ code: 'genesys_lease_ended' });
    expect(proxy.asked).toHaveLength(1);
    expect(await harness.control('GET', 'calls')).toMatchObject({ total: 0 });
    await transport.close();
  });

  it('name an IPv6 address in brackets', async () => {
    const transport = new UndiciTransport({ ...wire, proxies }, systemClock);
    const url = `http://[2001:db8::7]:${port}/api/v2/organizations/me`;
    await expect(transport.send(aRequest({ url }))).rejects.toMatchObject({ code: 'genesys_unauthorized' });
    expect(proxy.asked).toEqual([`[2001:db8::7]:${port}`]);
    await transport.close();
  });

  it('need a certificate that is trusted of a proxy that speaks TLS', async () => {
    const secure = new ConnectProxy(selfSigned('localhost'));
    const { port: securePort } = new URL(`https://${await secure.listen()}`);
    const through = { http: `https://localhost:${securePort}/`, exempt: [] };
    const transport = new UndiciTransport({ ...wire, proxies: through }, systemClock);
    const send = () => transport.send(aRequest({ url: `http://genesys.internal:${port}/` }));
    await expect(send()).rejects.toMatchObject({
      code: 'genesys_proxy_failed',
      explanation: `the proxy localhost:${securePort} cannot be reached (DEPTH_ZERO_SELF_SIGNED_CERT); trust its certificate with NODE_EXTRA_CA_CERTS`,
    });
    expect(secure.asked).toEqual([]);
    await transport.close();
    await secure.close();
  });

  describe('over https', () => {
    let server: Server;
    let received = 0;

    beforeAll(async () => {
      server = createServer(selfSigned('genesys.internal'), (_request, response) => {
        received++;
        response.end('{}');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    it('are encrypted to the end: nothing is sent to one that the proxy passes off as Genesys', async () => {
      const transport = new UndiciTransport({ ...wire, proxies }, systemClock);
      const url = `https://genesys.internal:${(server.address() as AddressInfo).port}/`;
      await expect(transport.send(aRequest({ url }))).rejects.toMatchObject({
        code: 'genesys_network_error',
        fault: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        mayHaveBeenSent: false,
      });
      expect(proxy.asked).toEqual([new URL(url).host]);
      expect(received).toBe(0);
      await transport.close();
    });

    it('end in time where nothing answers behind the proxy', async () => {
      const silent = createTcpServer((socket) => void socket.resume()).listen(0, '127.0.0.1');
      await new Promise((resolve) => silent.once('listening', resolve));
      const url = `https://genesys.internal:${(silent.address() as AddressInfo).port}/`;
      const hasty = { ...wire, connectTimeoutMs: 100, requestTimeoutMs: 10_000, proxies };
      const transport = new UndiciTransport(hasty, systemClock);
      await expect(transport.send(aRequest({ url }))).rejects.toMatchObject({
        fault: 'UND_ERR_CONNECT_TIMEOUT',
        mayHaveBeenSent: false,
      });
      await transport.close();
      proxy.dropConnections();
      await new Promise((resolve) => silent.close(resolve));
    });
  });
});
