import { sha256Of, type ApiKeyReader } from './api-keys';
import { callerOf } from './caller';
import { AccessGate } from './access-gate';
import type { JwtVerifier } from './jwt-verifier';
import { UnauthenticatedError } from './auth.errors';

const checker = callerOf('key-1', 'api_key', ['access-checker']);
const asked = callerOf('key-2', 'api_key', ['access-checker']);
const person = callerOf('app-1', 'jwt', ['auditor']);
const apiKeys: ApiKeyReader = {
  find: (sha256) => {
    if (sha256.equals(sha256Of('rk_asked'))) return Promise.resolve(asked);
    if (sha256.equals(sha256Of('rk_denied'))) return Promise.resolve(undefined);
    return sha256.equals(sha256Of('rk_good')) ? checker : undefined;
  },
  findAtOnce: (sha256) => (sha256.equals(sha256Of('rk_good')) ? checker : undefined),
};
const jwts = {
  verify: (token: string) =>
    token === 'good.token' ? Promise.resolve(person) : Promise.reject(new UnauthenticatedError(true)),
} as JwtVerifier;
const entrance = new AccessGate(apiKeys, jwts);

const bearing = (authorization: string | undefined) => ({ method: 'GET', headers: { authorization } });

const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('AccessGate', () => {
  it('admits the owner of a key at once, without a promise', () => {
    expect(entrance.admit(bearing('Bearer rk_good'), { permission: 'access:check' })).toBe(checker);
  });

  it('waits where the reader has to ask about a key', async () => {
    expect(await entrance.admit(bearing('Bearer rk_asked'), { permission: 'access:check' })).toBe(asked);
    await expect(
      entrance.admit(bearing('Bearer rk_denied'), { permission: 'access:check' }),
    ).rejects.toMatchObject({
      status: 401,
    });
    await expect(
      entrance.admit(bearing('Bearer rk_asked'), { permission: 'sync:start' }),
    ).rejects.toMatchObject({
      code: 'missing_permission',
    });
  });

  it('admits whom a token speaks for', async () => {
    expect(await entrance.admit(bearing('Bearer good.token'), { permission: 'sync:read' })).toBe(person);
  });

  it('admits anybody to a public route, and looks at no credentials', () => {
    expect(entrance.admit(bearing('Bearer rk_wrong'), { public: 'liveness' })).toMatchObject({
      kind: 'anonymous',
      roles: [],
    });
  });

  it('admits nobody to a route that says nothing', () => {
    expect(refusal(() => entrance.admit(bearing('Bearer rk_good'), undefined))).toMatchObject({
      status: 403,
      code: 'route_not_decorated',
      logLevel: 'error',
    });
  });

  it.each([undefined, 'Bearer rk_wrong', 'Basic rk_good', 'Bearer rk_good, Bearer rk_good'])(
    'turns away who comes with %p',
    (authorization) => {
      expect(
        refusal(() => entrance.admit(bearing(authorization), { permission: 'access:check' })),
      ).toMatchObject({
        status: 401,
      });
    },
  );

  it('names the permission that a key lacks', () => {
    expect(
      refusal(() => entrance.admit(bearing('Bearer rk_good'), { permission: 'sync:start' })),
    ).toMatchObject({
      status: 403,
      code: 'missing_permission',
      message: expect.stringContaining('sync:start') as string,
    });
  });

  it('names the permission that a token lacks', async () => {
    await expect(
      entrance.admit(bearing('Bearer good.token'), { permission: 'sync:start' }),
    ).rejects.toMatchObject({
      code: 'missing_permission',
      permission: 'sync:start',
    });
  });

  it('turns away a token that does not verify', async () => {
    await expect(
      entrance.admit(bearing('Bearer bad.token'), { permission: 'sync:read' }),
    ).rejects.toMatchObject({
      status: 401,
    });
  });

  describe('with tokens of Genesys', () => {
    const opaque = 'opaque-token-of-somebody-in-genesys';
    const user = callerOf('user-1', 'genesys_user', ['auditor']);
    const seen: string[] = [];
    const verify = (token: string) => {
      seen.push(token);
      return user;
    };
    const open = new AccessGate(apiKeys, jwts, { verify });

    it('admits whom Genesys knows, at once when that was asked before', () => {
      expect(open.admit(bearing(`Bearer ${opaque}`), { permission: 'sync:read' })).toBe(user);
      expect(
        refusal(() => open.admit(bearing(`Bearer ${opaque}`), { permission: 'sync:start' })),
      ).toMatchObject({
        code: 'missing_permission',
      });
    });

    it('shows Genesys no API key, no JWT and nothing that is no token', async () => {
      seen.length = 0;
      const other = [`rk_${'x'.repeat(40)}`, `${opaque}.${opaque}.${opaque}`, 'short', `${opaque}==`];
      for (const token of other) {
        const admitted = async () => open.admit(bearing(`Bearer ${token}`), { permission: 'sync:read' });
        await expect(admitted()).rejects.toMatchObject({ status: 401 });
      }
      expect(seen).toEqual([]);
    });

    it('asks nobody for a public route', () => {
      seen.length = 0;
      void open.admit(bearing(`Bearer ${opaque}`), { public: 'liveness' });
      expect(seen).toEqual([]);
    });

    it('turns them away while they are off', async () => {
      const admitted = async () => entrance.admit(bearing(`Bearer ${opaque}`), { permission: 'sync:read' });
      await expect(admitted()).rejects.toMatchObject({ status: 401 });
    });
  });

  it('turns away every token while none are configured', () => {
    const keysOnly = new AccessGate(apiKeys, undefined);
    expect(
      refusal(() => keysOnly.admit(bearing('Bearer good.token'), { permission: 'sync:read' })),
    ).toMatchObject({
      status: 401,
    });
  });
});
