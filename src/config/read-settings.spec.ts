import { readSettings } from './read-settings';
import type { Setting } from './setting';
import { settingsTable } from './settings-table';
import { API_KEY, live, refusalOf, refusedIn, simulator, tokens } from './testing/refusal-of';

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
      connectTimeoutMs: 5_000,
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

  it.each([
    ['eu-west-1', undefined],
    [undefined, 'mypurecloud.ie'],
    ['eu-west-1', 'mypurecloud.ie'],
    ['', 'eu_west_1'],
  ])('takes GENESYS_ENVIRONMENT for the region, too: %p, %p', (GENESYS_REGION, GENESYS_ENVIRONMENT) => {
    const { baseUrls } = readSettings({ ...live, GENESYS_REGION, GENESYS_ENVIRONMENT }).genesys;
    expect(baseUrls.api).toBe('https://api.mypurecloud.ie');
  });

  it('refuses two names of one setting that differ, and a bad value by the name that it has', () => {
    const differing = { ...live, GENESYS_REGION: 'us-east-1', GENESYS_ENVIRONMENT: 'mypurecloud.ie' };
    expect(refusalOf(differing).problems).toEqual([
      {
        env: 'GENESYS_REGION and GENESYS_ENVIRONMENT',
        detail: 'are two names of one setting and differ: set one.',
      },
    ]);
    expect(refusedIn({ ...live, GENESYS_ENVIRONMENT: 'mypurecloud.example' })).toEqual([
      'GENESYS_ENVIRONMENT',
    ]);
    expect(refusedIn({ ...differing, GENESYS_REGION: 'mars' })).toEqual(['GENESYS_REGION']);
  });

  it.each(Object.values<Setting<unknown>>(settingsTable).flatMap(({ formerName }) => formerName ?? []))(
    'reads %s by its former name, and says so',
    (former) => {
      const { env: name, default: text = '' } = Object.values<Setting<unknown>>(settingsTable).find(
        ({ formerName }) => formerName === former,
      )!;
      const settings = readSettings({ ...live, [former]: text });
      expect(settings.variables.renamed).toEqual([{ former, name }]);
      expect(settings.changes).toEqual(readSettings({ ...live, [name]: text }).changes);
      expect(readSettings({ ...live, [name]: text, [former]: text }).variables.renamed).toHaveLength(1);
      expect(refusedIn({ ...live, [former]: 'x' })).toEqual([former]);
    },
  );

  it('takes a value from a former name, and refuses one that differs from the new', () => {
    const former = { ...live, CHANGES_MOST_SUBJECTS: '7' };
    expect(readSettings(former).changes.maxSubjects).toBe(7);
    expect(refusalOf({ ...former, CHANGES_MAX_SUBJECTS: '8' }).problems).toEqual([
      {
        env: 'CHANGES_MAX_SUBJECTS and CHANGES_MOST_SUBJECTS',
        detail: 'are the new and the former name of one setting and differ: remove CHANGES_MOST_SUBJECTS.',
      },
    ]);
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

  it('refuses snapshots that expire before the next reading', () => {
    const env = { ...simulator, SNAPSHOT_MAX_AGE: '15m', SYNC_INTERVAL: '15m' };
    expect(refusedIn(env)).toEqual(['SNAPSHOT_MAX_AGE']);
    expect(readSettings({ ...env, SYNC_INTERVAL: '899s' }).snapshots.syncIntervalMs).toBe(899_000);
  });

  it('refuses a misspelling and names what was meant', () => {
    expect(refusalOf({ ...simulator, SYNC_INTERVALL: '5m' }).message).toContain(
      '  SYNC_INTERVALL is not a setting. Did you mean SYNC_INTERVAL?',
    );
  });

  it('names what begins like a setting and is none, and starts', () => {
    const settings = readSettings({ ...simulator, AUDIT_TOPIC: 'x', SYNC_PORT: 'tcp://10.0.0.1:80' });
    expect(settings.variables).toEqual({ ignored: ['AUDIT_TOPIC'], renamed: [] });
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

  it('reads which proxies are where', () => {
    const settings = readSettings({
      ...simulator,
      TRUSTED_PROXIES: 'loopback,10.0.0.0/8',
      HTTPS_PROXY: 'proxy.example.org:3128',
      http_proxy: 'http://ann:pw@proxy.example.org:3128',
      no_proxy: '.svc,10.0.0.0/8',
    });
    expect(settings.http.trustedProxies).toEqual(['loopback', '10.0.0.0/8']);
    expect(settings.proxies).toEqual({
      https: 'http://proxy.example.org:3128/',
      http: 'http://ann:pw@proxy.example.org:3128/',
      exempt: ['.svc', '10.0.0.0/8'],
    });
    expect(readSettings(simulator).http.trustedProxies).toEqual([]);
    expect(readSettings(simulator).proxies).toEqual({ exempt: [] });
  });

  it('refuses a list for the entry that is wrong, by its place', () => {
    expect(refusalOf({ ...simulator, TRUSTED_PROXIES: 'loopback,10.0.0.0/40' }).problems).toEqual([
      {
        env: 'TRUSTED_PROXIES',
        detail:
          'must be a list of IP addresses, ranges such as 10.0.0.0/8, and loopback, separated by commas: entry 2 has a prefix length that is not a number from 1 to 32.',
      },
    ]);
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
