import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceProcess } from '../support/service-process';

const good = {
  GENESYS_MODE: 'simulator',
  GENESYS_SIMULATOR_URL: 'http://127.0.0.1:1',
  ROLECALL_BOOTSTRAP_API_KEY: `rk_${'k'.repeat(40)}`,
  PORT: '0',
};

describe('a start of the service', () => {
  let service: ServiceProcess | undefined;

  const start = (env: Readonly<Record<string, string>>) => (service = new ServiceProcess(env));
  afterEach(async () => {
    await service?.exitCode('SIGKILL');
  });

  it('ends with 78 and one message when settings are bad, and shows no value', async () => {
    const env = { ...good, PORT: 'po~rt', GENESYS_REGION: 'mo~on', ROLECALL_BOOTSTRAP_API_KEY: 'rk_sh~ort' };
    expect(await start(env).exitCode()).toBe(78);
    expect(service?.output.match(/^ {2}\S+/gm)).toEqual([
      '  GENESYS_REGION',
      '  PORT',
      '  ROLECALL_BOOTSTRAP_API_KEY',
    ]);
    expect(service?.output).not.toMatch(/~|node:internal/);
  });

  it('ends with 78 when the file with the keys is not there', async () => {
    const jwt = { JWT_ISSUER: 'i', JWT_AUDIENCE: 'a', JWT_JWKS_FILE: '/nowhere/keys.json' };
    expect(await start({ ...good, ...jwt }).exitCode()).toBe(78);
    expect(service?.output).toContain('  JWT_JWKS_FILE must name a readable JSON Web Key Set.');
  });

  it.each(['PORT', 'METRICS_PORT_NUMBER'])(
    'says in one sentence that the port of %s is in use',
    async (name) => {
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as AddressInfo;
      try {
        expect(await start({ ...good, [name]: String(port) }).exitCode()).toBe(1);
      } finally {
        await new Promise((resolve) => other.close(resolve));
      }
      expect(service?.output).toContain(
        `Port ${port} of 127.0.0.1 is in use already: stop what listens there, or set ${name}.`,
      );
      expect(service?.output).not.toMatch(/^ +at /m);
    },
  );

  it.each(['SIGTERM', 'SIGINT'] as const)('answers until %s, then ends with 0', async (signal) => {
    const url = await start(good).url();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await service?.exitCode(signal)).toBe(0);
  });
});
