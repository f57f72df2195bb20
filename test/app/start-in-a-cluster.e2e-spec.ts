import { createServer, type Server } from 'node:https';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSimulator } from '../../simulator/simulator';
import { startSimulator } from '../../simulator/simulator';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { ConnectProxy } from '../support/connect-proxy';
import { AUDIENCE, ISSUER, JwtIssuer } from '../support/jwt-issuer';
import { selfSigned } from '../support/self-signed';
import { ServiceProcess } from '../support/service-process';

const API_KEY = `rk_${'k'.repeat(40)}`;
const USER = 'us~er';
const PASSWORD = 'pa~ss';

/** As Kubernetes starts it: variables of other services, secrets in files, and no way out but a proxy. */
describe('A start in a cluster', () => {
  const proxy = new ConnectProxy();
  const proxyCertificate = selfSigned('localhost');
  const secureProxy = new ConnectProxy(proxyCertificate);
  let folder: string;
  let simulator: RunningSimulator;
  let issuer: JwtIssuer;
  let identityProvider: Server;
  let service: ServiceProcess;
  let url: string;
  let simulatorHost: string;
  let identityHost: string;

  const mounted = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const get = (path: string, token: string) =>
    fetch(url + path, { headers: { authorization: `Bearer ${token}` } });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-cluster-'));
    simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
    simulatorHost = `genesys.internal:${new URL(simulator.url).port}`;
    const certificate = selfSigned('idp.internal');
    issuer = await JwtIssuer.create('key-1');
    identityProvider = createServer(certificate, (_request, response) =>
      response.end(JSON.stringify({ keys: [issuer.publicJwk] })),
    );
    await new Promise<void>((resolve) => identityProvider.listen(0, '127.0.0.1', resolve));
    identityHost = `idp.internal:${(identityProvider.address() as AddressInfo).port}`;
    proxy.credentials = secureProxy.credentials = `${USER}:${PASSWORD}`;
    const proxyUrl = `http://${USER}:${PASSWORD}@${await proxy.listen()}`;
    const { port: securePort } = new URL(`https://${await secureProxy.listen()}`);
    service = new ServiceProcess({
      AUDIT_SERVICE_HOST: '10.0.0.11',
      AUDIT_SERVICE_PORT_HTTP: '80',
      SYNC_PORT: 'tcp://10.0.0.1:80',
      ROLECALL_PORT_8080_TCP_ADDR: '10.0.0.12',
      AUDIT_TOPIC: 'va~lue',
      CHANGES_MOST_PERCENT: '30',
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: `http://${simulatorHost}`,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      ROLECALL_BOOTSTRAP_API_KEY_FILE: mounted('api-key', `${API_KEY}\n`),
      HTTP_PROXY_FILE: mounted('proxy', `${proxyUrl}\n`),
      https_proxy: `https://${USER}:${PASSWORD}@localhost:${securePort}`,
      NO_PROXY: '.svc,.cluster.local,10.0.0.0/8',
      JWT_ISSUER: ISSUER,
      JWT_AUDIENCE: AUDIENCE,
      JWT_JWKS_URL: `https://${identityHost}/keys`,
      NODE_EXTRA_CA_CERTS: mounted('ca.pem', certificate.cert + proxyCertificate.cert),
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
    });
    url = await service.url();
  });
  afterAll(async () => {
    await service.exitCode('SIGTERM');
    await simulator.close();
    await Promise.all([proxy.close(), secureProxy.close()]);
    identityProvider.closeAllConnections();
    await new Promise((resolve) => identityProvider.close(resolve));
    rmSync(folder, { recursive: true });
  });

  it('reads the organization through the proxy', async () => {
    while ((await fetch(`${url}/health/ready`)).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(proxy.asked).toContain(simulatorHost);
  });

  it('takes the API key from its file, and fetches the keys of tokens by TLS within TLS', async () => {
    expect((await get('/api/v1/sync', API_KEY)).status).toBe(200);
    const check = '/api/v1/check-permission?userId=demo-allowed&permission=routing:queue:edit';
    expect((await get(check, await issuer.sign())).status).toBe(200);
    expect(secureProxy.asked).toContain(identityHost);
  });

  it('names a variable that begins like a setting and is none, once, and leaves those of services alone', () => {
    const lines = service.output.split('\n').filter((line) => line.includes('with the prefix of a setting'));
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 40, variables: ['AUDIT_TOPIC'] }),
    ]);
  });

  it('names a variable that has another name now, once, with the new name', () => {
    const lines = service.output.split('\n').filter((line) => line.includes('CHANGES_MOST_PERCENT'));
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        level: 40,
        msg: expect.stringContaining('CHANGES_MOST_PERCENT is now named CHANGES_MAX_PERCENT') as string,
      }),
    ]);
  });

  it('says which proxy refused a sync run, and never with which credentials', async () => {
    proxy.credentials = 'others:only';
    proxy.dropConnections();
    await fetch(`${url}/api/v1/sync`, { method: 'POST', headers: { authorization: `Bearer ${API_KEY}` } });
    let status: SyncStatusDto;
    do {
      await new Promise((resolve) => setTimeout(resolve, 20));
      status = (await (await get('/api/v1/sync', API_KEY)).json()) as SyncStatusDto;
    } while (status.run?.status === 'running');
    const words = `the proxy ${proxy.host} does not accept the user name and password (407); correct HTTP_PROXY`;
    expect(status.run?.failure?.detail).toContain(words);
    expect(service.output).toContain(words);
    for (const hidden of [USER, PASSWORD, 'va~lue', API_KEY])
      expect(service.output + JSON.stringify(status)).not.toContain(hidden);
  });
});
