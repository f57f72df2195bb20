import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { openDatabase } from '../../src/database/open-database';
import { describeOnPostgres } from '../support/each-database';
import { ServiceProcess } from '../support/service-process';
import { SilentProxy } from './silent-proxy';

// A process of its own compiles what it loads.
jest.setTimeout(60_000);

describeOnPostgres('A server that is not up yet at the start', (_, { place }) => {
  let proxy: SilentProxy;
  let service: ServiceProcess | undefined;
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-test-'));
    proxy = await SilentProxy.start((await place()).url as string);
    await proxy.goAway();
  });
  afterEach(async () => {
    await service?.exitCode('SIGKILL');
    service = undefined;
    await proxy.close();
    rmSync(folder, { recursive: true });
  });

  const start = (env: Record<string, string> = {}) =>
    (service = new ServiceProcess({
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: 'http://127.0.0.1:1',
      ROLECALL_BOOTSTRAP_API_KEY: `rk_${'k'.repeat(40)}`,
      PORT: '0',
      DATA_DIR: folder,
      DATABASE_URL: proxy.url,
      ...env,
    }));

  it('is waited for, and named in the log; then the service starts', async () => {
    const starting = start();
    await starting.says(/cannot be used: connect ECONNREFUSED 127\.0\.0\.1:\d+\. Retrying for another \d+ s/);
    await proxy.comeBack();
    const url = await starting.url();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await starting.exitCode('SIGTERM')).toBe(0);
  });

  it('does not hold up SIGTERM', async () => {
    const starting = start();
    await starting.says(/Retrying for another/);
    const startedAt = performance.now();
    expect(await starting.exitCode('SIGTERM')).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
    expect(starting.output).toContain('Ended before the service had started');
  });

  it('ends the start with 1 once DATABASE_START_TIMEOUT is over: a restart may help', async () => {
    expect(await start({ DATABASE_START_TIMEOUT: '1s' }).exitCode()).toBe(1);
    expect(service?.output).toMatch(
      /ECONNREFUSED 127\.0\.0\.1:\d+, after waiting for 1 s \(DATABASE_START_TIMEOUT\)\./,
    );
    expect(service?.output).not.toMatch(/^ +at /m);
  });

  it('and then has no such database ends the start with 78 at once', async () => {
    await proxy.comeBack();
    const url = new URL(proxy.url);
    url.pathname = '/no_such_database';
    expect(await start({ DATABASE_URL: url.href }).exitCode()).toBe(78);
    expect(service?.output).toContain('database "no_such_database" does not exist');
    expect(service?.output).not.toContain('Retrying for another');
  });

  it('is waited for while it says that it is starting', async () => {
    await proxy.comeBack({ starting: true });
    const waiting = /cannot be used: the database system is starting up\. Retrying for another 30 s/;
    let isWaiting = false;
    const warn = jest
      .spyOn(Logger.prototype, 'warn')
      .mockImplementation((line: unknown) => void (isWaiting ||= waiting.test(String(line))));
    try {
      const opening = openDatabase({ dataDir: '', url: proxy.url, startTimeoutMs: 30_000 });
      while (!isWaiting) await new Promise((resolve) => setTimeout(resolve, 20));
      await proxy.comeBack();
      await (await opening).close();
    } finally {
      warn.mockRestore();
    }
    expect(isWaiting).toBe(true);
  });
});
