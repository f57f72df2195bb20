import { readSettings } from './read-settings';
import { refusedIn, simulator, tokens } from './testing/refusal-of';

describe('Settings of who may call', () => {
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

  it('takes a sign-in for a way to call, and needs a public address and what its people may do', () => {
    const genesys = { GENESYS_MODE: 'simulator', GENESYS_LOGIN_CLIENT_ID: 'console' };
    const roles = { GENESYS_ROLE_MAP: '{"role-1": ["auditor"]}' };
    const address = { PUBLIC_URL: 'https://access.example' };
    const openId = { GENESYS_MODE: 'simulator', OPENID_ISSUER: 'https://idp.example' };
    for (const some of [roles, address])
      expect(refusedIn({ ...genesys, ...some })).toEqual(['GENESYS_LOGIN_CLIENT_ID']);
    expect(refusedIn({ ...openId, ...address })).toEqual(['OPENID_ISSUER']);
    expect(refusedIn({ ...openId, OPENID_CLIENT_ID: 'rolecall' })).toEqual(['OPENID_ISSUER']);
    const { auth } = readSettings({
      ...genesys,
      ...openId,
      ...roles,
      ...address,
      OPENID_CLIENT_ID: 'rolecall',
    });
    expect(auth).toMatchObject({
      genesysLogin: { clientId: 'console', tokens: { clientIds: ['console'] } },
      openId: { clientId: 'rolecall', rolesClaim: 'roles', scopes: 'openid profile email' },
    });
    expect(auth.genesysTokens).toBeUndefined();
  });
});
