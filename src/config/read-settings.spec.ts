import { InvalidSettingsError } from './invalid-settings-error';
import { readSettings, type Environment } from './read-settings';
import { settingsTable } from './settings-table';

const API_KEY = `rk_${'k'.repeat(32)}`;
const simulator = { GENESYS_MODE: 'simulator', ROLECALL_BOOTSTRAP_API_KEY: API_KEY };
const live = { GENESYS_CLIENT_ID: 'id', GENESYS_CLIENT_SECRET: 's3', ROLECALL_BOOTSTRAP_API_KEY: API_KEY };
const tokens = {
  JWT_ISSUER: 'https://idp.example.com',
  JWT_AUDIENCE: 'rolecall',
  JWT_JWKS_URL: 'https://idp.example.com/keys',
};

function refusalOf(env: Environment): InvalidSettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error;
    throw error;
  }
  throw new Error('These settings should have been refused.');
}

const refusedIn = (env: Environment) => refusalOf(env).problems.map((problem) => problem.env);

describe('readSettings', () => {
  it('needs nothing but credentials and one way to authenticate', () => {
    const settings = readSettings(live);
    expect(settings).toMatchObject({
      http: { host: '127.0.0.1', port: 3000 },
      snapshots: { maxAgeMs: 3_600_000, syncIntervalMs: 900_000 },
      logLevel: 'info',
      swaggerUi: true,
      auth: { bootstrapApiKey: API_KEY, jwt: undefined },
    });
    expect(settings.genesys).toEqual({
      mode: 'live',
      baseUrls: { api: 'https://api.mypurecloud.com', login: 'https://login.mypurecloud.com' },
      clientId: 'id',
      clientSecret: 's3',
      rateLimitPerMinute: 270,
      maxInFlight: 8,
      requestTimeoutMs: 30_000,
      timeBudgetMs: 120_000,
      maxResponseBytes: 33_554_432,
    });
  });

  it.each(['eu-west-1', 'mypurecloud.ie'])('finds the hosts of the region %s', (region) => {
    expect(readSettings({ ...live, GENESYS_REGION: region }).genesys.baseUrls).toEqual({
      api: 'https://api.mypurecloud.ie',
      login: 'https://login.mypurecloud.ie',
    });
  });

  it("uses the simulator's own client in simulator mode", () => {
    expect(
      readSettings({ ...simulator, GENESYS_SIMULATOR_URL: 'http://127.0.0.1:4000/' }).genesys,
    ).toMatchObject({
      baseUrls: { api: 'http://127.0.0.1:4000', login: 'http://127.0.0.1:4000' },
      clientId: 'rolecall-demo',
      clientSecret: 'rolecall-demo-secret',
    });
  });

  it('refuses live mode without credentials and never falls back to the simulator', () => {
    expect(refusedIn({ ROLECALL_BOOTSTRAP_API_KEY: API_KEY })).toEqual([
      'GENESYS_CLIENT_ID',
      'GENESYS_CLIENT_SECRET',
    ]);
  });

  it('keeps the signing key of the audit log with the data unless told otherwise', () => {
    const defaults = { checkpointEvery: 1_000, checkpointIntervalMs: 300_000, checkpointLog: true };
    expect(readSettings({ ...live, DATA_DIR: '/data' }).audit).toEqual({
      ...defaults,
      signingKeyFile: '/data/audit-signing-key.pem',
    });
    const chosen = {
      AUDIT_SIGNING_KEY_FILE: '/keys/a.pem',
      AUDIT_CHECKPOINT_FILE: '/far/away',
      AUDIT_CHECKPOINT_LOG: 'off',
    };
    expect(readSettings({ ...live, ...chosen }).audit).toEqual({
      ...defaults,
      signingKeyFile: '/keys/a.pem',
      checkpointFile: '/far/away',
      checkpointLog: false,
    });
  });

  it('takes an empty variable as unset', () => {
    expect(refusedIn({ ...live, GENESYS_CLIENT_SECRET: '' })).toEqual(['GENESYS_CLIENT_SECRET']);
    expect(readSettings({ ...live, PORT: '' }).http.port).toBe(3000);
  });

  it('refuses to start when nobody could call', () => {
    expect(refusedIn({ GENESYS_MODE: 'simulator' })).toEqual(['ROLECALL_BOOTSTRAP_API_KEY or JWT_ISSUER']);
  });

  it('reads how tokens are verified', () => {
    const env = {
      ...simulator,
      ...tokens,
      ROLECALL_BOOTSTRAP_API_KEY: '',
      JWT_ROLES_CLAIM: 'realm_access.roles',
    };
    expect(readSettings(env).auth).toEqual({
      bootstrapApiKey: undefined,
      jwt: {
        issuer: 'https://idp.example.com',
        audience: 'rolecall',
        keys: { url: new URL('https://idp.example.com/keys') },
        algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'],
        rolesClaim: 'realm_access.roles',
        clockToleranceSeconds: 30,
      },
    });
  });

  it.each([
    [{ JWT_AUDIENCE: '' }, ['JWT_AUDIENCE']],
    [{ JWT_ISSUER: '' }, ['JWT_ISSUER']],
    [{ JWT_JWKS_URL: '' }, ['JWT_JWKS_URL', 'JWT_JWKS_FILE']],
    [{ JWT_JWKS_FILE: 'keys.json' }, ['JWT_JWKS_URL', 'JWT_JWKS_FILE']],
    [{ JWT_JWKS_URL: 'http://idp.example.com/keys' }, ['JWT_JWKS_URL']],
  ])('refuses tokens with %j', (change, expected) => {
    expect(refusedIn({ ...simulator, ...tokens, ...change })).toEqual(expected);
  });

  it('lets nobody in by a token of Genesys unless told so', () => {
    const mapped = { ...simulator, GENESYS_ROLE_MAP: '{"role-1": ["auditor"]}' };
    expect(readSettings(simulator).auth.genesysTokens).toBeUndefined();
    expect(readSettings(mapped).auth.genesysTokens).toBeUndefined();
    expect(readSettings({ ...mapped, GENESYS_TOKEN_AUTH: 'on' }).auth.genesysTokens).toEqual({
      roleMap: new Map([['role-1', ['auditor']]]),
      clientIds: [],
      trusteesAllowed: false,
      cacheMs: 30_000,
      validationsPerMinute: 120,
    });
  });

  it('takes tokens of Genesys for a way to call, and needs to know what their roles give', () => {
    const tokensOnly = { GENESYS_MODE: 'simulator', GENESYS_TOKEN_AUTH: 'on' };
    expect(refusedIn(tokensOnly)).toEqual(['GENESYS_ROLE_MAP']);
    expect(refusedIn({ ...tokensOnly, GENESYS_ROLE_MAP: 'a=b' })).toEqual(['GENESYS_ROLE_MAP']);
    expect(() => readSettings({ ...tokensOnly, GENESYS_ROLE_MAP: '{"role-1": ["auditor"]}' })).not.toThrow();
  });

  it('refuses snapshots that expire before the next reading', () => {
    const env = { ...simulator, SNAPSHOT_MAX_AGE: '15m', SYNC_INTERVAL: '15m' };
    expect(refusedIn(env)).toEqual(['SNAPSHOT_MAX_AGE']);
    expect(readSettings({ ...env, SYNC_INTERVAL: '899s' }).snapshots.syncIntervalMs).toBe(899_000);
  });

  it.each([
    'AUDIT_KEY',
    'GENESYS_CLIENTID',
    'JWT_AUDIENCES',
    'ROLECALL_API_KEY',
    'SNAPSHOT_AGE',
    'SYNC_INTERVALL',
  ])('takes %s for a misspelling', (name) => {
    expect(refusalOf({ ...simulator, [name]: 'x' }).message).toContain(
      `${name} is not a setting; is it misspelt?`,
    );
  });

  it('leaves the variables of others alone', () => {
    expect(() => readSettings({ ...simulator, PATH: '/bin', SIMULATOR_PORT: 'x' })).not.toThrow();
  });

  it('turns Swagger UI off in production unless told otherwise', () => {
    const production = { ...simulator, NODE_ENV: 'production' };
    expect(readSettings(production).swaggerUi).toBe(false);
    expect(readSettings({ ...production, SWAGGER_UI: 'on' }).swaggerUi).toBe(true);
    expect(readSettings({ ...simulator, SWAGGER_UI: 'off' }).swaggerUi).toBe(false);
  });

  it('names every bad variable in one message and shows no value', () => {
    const parsed = Object.values(settingsTable).filter(({ parse }) => parse(' bad~value ') === undefined);
    const bad = Object.fromEntries(parsed.map(({ env }, index) => [env, ` bad~value-${index} `]));
    const { message } = refusalOf({ ...bad, GENESYS_TYPO: 'bad~value-typo' });
    for (const name of Object.keys(bad)) expect(message).toContain(`  ${name} must be `);
    expect(Object.keys(bad)).toHaveLength(Object.keys(settingsTable).length);
    expect(message).not.toContain('bad~value');
  });

  it('names a variable once, whatever is wrong with it', () => {
    const names = refusedIn({
      ...simulator,
      ...tokens,
      JWT_JWKS_URL: 'ftp://x',
      ROLECALL_BOOTSTRAP_API_KEY: 'rk_x',
    });
    expect(new Set(names).size).toBe(names.length);
  });
});
