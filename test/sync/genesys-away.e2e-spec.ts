import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SyncStatusDto, SyncWaitDto } from '../../src/sync/sync.dto';
import { ADMIN_KEY, asAdmin, createApp } from '../support/create-app';
import { closeSimulators, simulatorWith } from '../support/with-simulator';
import { logLines, type LogLine } from '../support/log-lines';

/** Whoever installs the service is told within this time why it does not get on. */
const SAID_WITHIN_MS = 30_000;

describe('At a start where Genesys cannot be reached', () => {
  let app: NestFastifyApplication;
  let lines: LogLine[];
  let server: Server | undefined;
  const sockets = new Set<Socket>();

  afterEach(async () => {
    await app.close();
    sockets.forEach((socket) => socket.destroy());
    await new Promise<unknown>((resolve) => (server === undefined ? resolve(0) : server.close(resolve)));
    server = undefined;
  });

  /** A port that takes connections and says nothing. */
  const silentPort = async (): Promise<number> => {
    server = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
    return listening(server);
  };
  const plainPort = async (): Promise<number> => {
    server = createHttpServer((_, response) => response.end('{}'));
    return listening(server);
  };

  async function listening(one: Server): Promise<number> {
    await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
    return (one.address() as AddressInfo).port;
  }

  /** What the running sync run says, what readiness says, and the lines of the log, as soon as all of them speak. */
  async function said(
    url: string,
    connectTimeout = '20s',
  ): Promise<{ wait: SyncWaitDto; ready: string; logged: string[] }> {
    const startedAt = performance.now();
    const log = logLines();
    lines = log.lines;
    app = await createApp({
      env: {
        GENESYS_SIMULATOR_URL: url,
        GENESYS_TIME_BUDGET: '2m',
        GENESYS_CONNECT_TIMEOUT: connectTimeout,
      },
      logger: log.logger,
    });
    for (;;) {
      const { run } = (await app.inject({ url: '/api/v1/sync', headers: asAdmin })).json<SyncStatusDto>();
      const logged = lines.map(({ msg }) => msg).filter((msg) => /cannot connect|no answer/.test(msg));
      if (run?.waitingFor !== undefined && logged.length > 0) {
        expect(run.status).toBe('running');
        expect(performance.now() - startedAt).toBeLessThan(SAID_WITHIN_MS);
        const ready = await app.inject('/health/ready');
        expect(ready.statusCode).toBe(503);
        return { wait: run.waitingFor, ready: ready.json<{ detail: string }>().detail, logged };
      }
      if (performance.now() - startedAt > SAID_WITHIN_MS) throw new Error('Nothing was said in time.');
      await sleep(20);
    }
  }

  it('a port that refuses is named, with what to check', async () => {
    const { wait, ready, logged } = await said('http://127.0.0.1:1');
    const detail = expect.stringMatching(
      /^cannot connect to 127\.0\.0\.1:1: the connection was refused; check .*HTTPS_PROXY\)$/,
    ) as string;
    expect(wait).toMatchObject({ host: '127.0.0.1:1', code: 'genesys_network_error', detail });
    expect(wait.failures).toBeGreaterThan(0);
    expect(ready).toBe(`No snapshot is available yet. The sync run waits: ${wait.detail}.`);
    expect(logged[0]).toBe(wait.detail);
  });

  it('a name that is not there is named, with what to check', async () => {
    const { wait, ready } = await said('http://api.no-such-name.invalid');
    expect(wait.host).toBe('api.no-such-name.invalid');
    expect(wait.detail).toMatch(
      /^cannot connect to api\.no-such-name\.invalid: DNS does not .*; check the DNS/,
    );
    expect(ready).toContain(wait.detail);
  });

  it('a port that takes connections and answers nothing is named before the first attempt ends', async () => {
    const port = await silentPort();
    const { wait, ready, logged } = await said(`http://127.0.0.1:${port}`);
    expect(wait).toMatchObject({ host: `127.0.0.1:${port}`, code: 'genesys_no_answer_yet', failures: 0 });
    expect(wait.detail).toMatch(/^no answer from 127\.0\.0\.1:\d+ for \d+ s$/);
    expect(ready).toContain(`no answer from 127.0.0.1:${port}`);
    expect(logged[0]).toContain(`no answer from 127.0.0.1:${port}`);
  });

  it('TLS that does not come about in time is a connection that times out', async () => {
    const { wait } = await said(`https://127.0.0.1:${await silentPort()}`, '1s');
    expect(wait.detail).toMatch(
      /^cannot connect to 127\.0\.0\.1:\d+: timed out after 1 s; check .*HTTPS_PROXY/,
    );
  });

  it('a server that does not speak TLS is named', async () => {
    const { wait } = await said(`https://127.0.0.1:${await plainPort()}`);
    expect(wait.detail).toMatch(/^cannot connect to 127\.0\.0\.1:\d+: TLS could not be agreed on \(\w+\)/);
  });

  it('a rate limit that lets nothing go is named', async () => {
    const simulator = await simulatorWith({ org: 'demo' });
    app = await createApp({
      env: {
        GENESYS_SIMULATOR_URL: simulator.url,
        GENESYS_RATE_LIMIT_PER_MINUTE: '1',
        GENESYS_TIME_BUDGET: '5m',
      },
    });
    for (;;) {
      const { run } = (await app.inject({ url: '/api/v1/sync', headers: asAdmin })).json<SyncStatusDto>();
      expect(run?.status).toBe('running');
      if (run?.waitingFor?.code === 'rate_limit') break;
      await sleep(20);
    }
    await closeSimulators();
  });

  it('no secret is in what is said', async () => {
    const { wait, ready } = await said('http://127.0.0.1:1');
    const everything = JSON.stringify([wait, ready, lines]);
    for (const secret of [
      'rolecall-demo-secret',
      ADMIN_KEY,
      Buffer.from('rolecall-demo:').toString('base64').slice(0, 16),
    ])
      expect(everything).not.toContain(secret);
  });
});
