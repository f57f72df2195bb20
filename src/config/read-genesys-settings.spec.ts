import { InvalidSettingsError } from './invalid-settings-error';
import { lacksCredentials, readGenesysSettings } from './read-genesys-settings';

const live = { GENESYS_CLIENT_ID: 'client', GENESYS_CLIENT_SECRET: 'secret', GENESYS_REGION: 'eu-west-1' };

function failureWith(env: Record<string, string>): InvalidSettingsError {
  try {
    readGenesysSettings(env);
  } catch (error) {
    if (error instanceof InvalidSettingsError) return error;
  }
  throw new Error('The settings were accepted.');
}

describe('readGenesysSettings', () => {
  it('needs no caller, and no other setting of the service', () => {
    const { genesys } = readGenesysSettings(live);

    expect(genesys).toMatchObject({ clientId: 'client', baseUrls: { api: 'https://api.mypurecloud.ie' } });
  });

  it('knows of changes, the writing client and proxies, by whatever case', () => {
    const writing = { GENESYS_WRITE_CLIENT_ID: 'writer', GENESYS_WRITE_CLIENT_SECRET: 'secret' };
    const { changes, genesys, proxies } = readGenesysSettings({
      ...live,
      ...writing,
      CHANGES_ENABLED: 'true',
      https_proxy: 'http://proxy:3128',
    });

    expect([changes.enabled, genesys.writing?.clientId]).toEqual([true, 'writer']);
    expect(proxies?.https).toContain('proxy:3128');
  });

  it('does not look at what concerns the service only', () => {
    const wrong = { PORT: 'none', DATABASE_URL: 'nowhere', GENESYS_TOKEN_AUTH: 'maybe', JWT_ISSUER: 'us' };

    expect(() => readGenesysSettings({ ...live, ...wrong })).not.toThrow();
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['no credentials', {}, true],
    ['a missing secret', { GENESYS_CLIENT_ID: 'client' }, true],
    ['an unknown region', { ...live, GENESYS_REGION: 'moon' }, false],
  ])('tells %s apart', (_, env, lacks) => {
    expect(lacksCredentials(failureWith(env))).toBe(lacks);
  });
});
