import { readSettings } from '../../src/config/read-settings';
import { demoSettings } from './demo-settings';

const SIMULATOR = 'http://127.0.0.1:3900';
const KEY = `rk_${'k'.repeat(40)}`;
const startedWith = (env: Record<string, string>) =>
  readSettings(demoSettings(env, SIMULATOR, '/tmp/demo').env);

describe('The settings of the demo', () => {
  it('need nothing from the environment', () => {
    const { env, ignored } = demoSettings({}, SIMULATOR, '/tmp/demo');
    expect(ignored).toEqual([]);
    expect(env.ROLECALL_BOOTSTRAP_API_KEY).not.toBe(
      demoSettings({}, SIMULATOR, '/').env.ROLECALL_BOOTSTRAP_API_KEY,
    );
    expect(readSettings(env)).toMatchObject({
      http: { port: 3000 },
      database: { dataDir: '/tmp/demo' },
      authzen: { publicUrl: new URL('http://127.0.0.1:3000') },
      changes: { enabled: true, requireApproval: false },
      purposes: { store: 'register' },
      genesys: { mode: 'simulator', baseUrls: { api: SIMULATOR } },
    });
  });

  it('take whatever is set there, by the rules of a real start', () => {
    const env = {
      PORT: '3456',
      ROLECALL_BOOTSTRAP_API_KEY: KEY,
      DATA_DIR: '/tmp/mine',
      PURPOSES_STORE: 'genesys',
      CHANGES_REQUIRE_APPROVAL: 'true',
      CHANGES_ENABLED: 'false',
      GENESYS_RATE_LIMIT_PER_MINUTE: '100',
      PUBLIC_URL: 'https://rolecall.example.org',
    };
    expect(startedWith(env)).toMatchObject({
      http: { port: 3456 },
      auth: { bootstrapApiKey: KEY },
      database: { dataDir: '/tmp/mine' },
      changes: { enabled: false, requireApproval: true },
      purposes: { store: 'genesys' },
      genesys: { rateLimitPerMinute: 100 },
      authzen: { publicUrl: new URL('https://rolecall.example.org') },
    });
    expect(() => startedWith({ PURPOSES_STORE: 'elsewhere' })).toThrow('PURPOSES_STORE must be');
  });

  it('make no key where a file holds one', () => {
    const { env } = demoSettings({ ROLECALL_BOOTSTRAP_API_KEY_FILE: '/run/secrets/key' }, SIMULATOR, '/');
    expect(env).toMatchObject({ ROLECALL_BOOTSTRAP_API_KEY_FILE: '/run/secrets/key' });
    expect(env.ROLECALL_BOOTSTRAP_API_KEY).toBeUndefined();
  });

  it('never reach a real organisation, and say which variables do not count', () => {
    const real = {
      GENESYS_MODE: 'live',
      GENESYS_CLIENT_ID: 'id',
      GENESYS_CLIENT_SECRET: 's',
      GENESYS_REGION: 'mars',
    };
    expect(startedWith(real).genesys).toMatchObject({ mode: 'simulator', clientId: 'rolecall-demo' });
    expect(demoSettings(real, SIMULATOR, '/').ignored).toEqual(Object.keys(real));
  });
});
