import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportSPKI, UnsecuredJWT } from 'jose';
import { openJwks } from '../../src/auth/jwks';
import { JwtVerifier } from '../../src/auth/jwt-verifier';
import type { JwtSettings } from '../../src/config/settings';
import { JwksServer } from '../support/jwks-server';
import { AUDIENCE, ISSUER, JwtIssuer } from '../support/jwt-issuer';

const ALL_BUT_DATE: FakeableAPI[] = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'nextTick',
  'queueMicrotask',
  'performance',
  'hrtime',
];

const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;

const settingsWith = (keys: JwtSettings['keys'], change: Partial<JwtSettings> = {}): JwtSettings => ({
  issuer: ISSUER,
  audience: AUDIENCE,
  algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'],
  rolesClaim: 'roles',
  clockToleranceSeconds: 30,
  keys,
  ...change,
});

describe('tokens', () => {
  let server: JwksServer;
  let url: URL;
  let issuer: JwtIssuer;
  let verifier: JwtVerifier;

  const verifierWith = (change: Partial<JwtSettings> = {}) => {
    const settings = settingsWith({ url }, change);
    return new JwtVerifier(settings, openJwks(settings));
  };

  beforeAll(async () => {
    issuer = await JwtIssuer.create('key-1');
  });

  beforeEach(async () => {
    server = new JwksServer();
    server.keys = [issuer.publicJwk];
    url = await server.listen();
    verifier = verifierWith();
  });
  afterEach(async () => {
    jest.useRealTimers();
    await server.close();
  });

  it('speak for their subject, with the roles they list', async () => {
    expect(await verifier.verify(await issuer.sign())).toMatchObject({
      id: 'app-1',
      kind: 'jwt',
      roles: ['access-checker'],
      permissions: new Set(['access:check']),
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['one audience of several', { aud: ['other', AUDIENCE] }],
    ['an expiry within the clock tolerance', { exp: seconds(-10) }],
    ['a start within the clock tolerance', { nbf: seconds(10) }],
  ])('may have %s', async (_name, claims) => {
    expect(await verifier.verify(await issuer.sign(claims))).toMatchObject({ id: 'app-1' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['the wrong issuer', { iss: 'https://evil.example.com' }],
    ['the issuer in another case', { iss: ISSUER.toUpperCase() }],
    ['no issuer', { iss: undefined }],
    ['the wrong audience', { aud: 'other' }],
    ['no audience', { aud: undefined }],
    ['an empty list of audiences', { aud: [] }],
    ['an expiry that is past', { exp: seconds(-31) }],
    ['no expiry', { exp: undefined }],
    ['an expiry that is no number', { exp: 'never' }],
    ['a start that has not come', { nbf: seconds(60) }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: '' }],
  ])('are refused with %s', async (_name, claims) => {
    await expect(verifier.verify(await issuer.sign(claims))).rejects.toMatchObject({ status: 401 });
  });

  it.each([undefined, 'JWT', 'jwt', 'at+jwt', 'application/at+jwt'])('may be of the type %p', async (typ) => {
    expect(await verifier.verify(await issuer.sign({}, { typ }))).toMatchObject({ id: 'app-1' });
  });

  it.each(['logout+jwt', 'secevent+jwt', 'dpop+jwt', ''])('are refused when of the type %p', async (typ) => {
    await expect(verifier.verify(await issuer.sign({}, { typ }))).rejects.toMatchObject({ status: 401 });
  });

  it('are refused without a signature (alg none)', async () => {
    const token = new UnsecuredJWT({ roles: ['admin'] })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject('x')
      .setExpirationTime('1m')
      .encode();
    await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401 });
  });

  it('are refused when signed with HS256 and the public key as its secret', async () => {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = part({ alg: 'HS256', kid: 'key-1', typ: 'JWT' });
    const body = part({ iss: ISSUER, aud: AUDIENCE, sub: 'x', exp: seconds(60), roles: ['admin'] });
    const signature = createHmac('sha256', await exportSPKI(issuer.publicKey)).update(`${head}.${body}`);
    const token = `${head}.${body}.${signature.digest('base64url')}`;
    await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401 });
  });

  it('are refused when the algorithm is not on the list', async () => {
    const strict = verifierWith({ algorithms: ['RS256'] });
    await expect(strict.verify(await issuer.sign())).rejects.toMatchObject({ status: 401 });
  });

  it('are refused when a byte of the payload or the signature changes', async () => {
    const [head, body, signature] = (await issuer.sign()).split('.') as [string, string, string];
    const forged = Buffer.from(body, 'base64url').toString().replace('access-checker', 'admin');
    const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
    for (const token of [
      `${head}.${Buffer.from(forged).toString('base64url')}.${signature}`,
      `${head}.${body}.${flipped}`,
    ]) {
      await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401 });
    }
  });

  it.each(['', 'a', 'a.b', 'a.b.c', 'a.b.c.d', '..', 'eyJhbGciOiJFUzI1NiJ9..'])(
    'are refused when they are no token: %p',
    async (token) => {
      await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401 });
    },
  );

  it('are refused when another key with the same id signed them', async () => {
    const impostor = await JwtIssuer.create('key-1');
    await expect(verifier.verify(await impostor.sign())).rejects.toMatchObject({ status: 401 });
  });

  it('with unknown key ids do not make us hammer the issuer', async () => {
    const stranger = await JwtIssuer.create('key-9');
    await verifier.verify(await issuer.sign());
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(verifier.verify(await stranger.sign())).rejects.toMatchObject({ status: 401 });
    }
    expect(server.requests).toBe(1);
  });

  it('signed with a new key are accepted once the cooldown is over, and then those of the old key are not', async () => {
    jest.useFakeTimers({
      now: Date.now(),
      doNotFake: ALL_BUT_DATE,
    });
    const next = await JwtIssuer.create('key-2');
    await verifier.verify(await issuer.sign());
    server.keys = [next.publicJwk];
    jest.setSystemTime(Date.now() + 31_000);
    expect(await verifier.verify(await next.sign())).toMatchObject({ id: 'app-1' });
    await expect(verifier.verify(await issuer.sign())).rejects.toMatchObject({ status: 401 });
  });

  describe('without a key id', () => {
    const anonymous = { kid: undefined };

    it('are tried against each key that fits', async () => {
      const other = await JwtIssuer.create('key-2');
      server.keys = [other.publicJwk, issuer.publicJwk];
      expect(await verifier.verify(await issuer.sign({}, anonymous))).toMatchObject({ id: 'app-1' });
    });

    it('are refused when none of the keys that fit signed them', async () => {
      const [other, stranger] = [await JwtIssuer.create('key-2'), await JwtIssuer.create('key-3')];
      server.keys = [other.publicJwk, issuer.publicJwk];
      await expect(verifier.verify(await stranger.sign({}, anonymous))).rejects.toMatchObject({
        status: 401,
      });
    });

    it('are refused for their claims whichever key signed them', async () => {
      const other = await JwtIssuer.create('key-2');
      server.keys = [other.publicJwk, issuer.publicJwk];
      const token = await issuer.sign({ aud: 'other' }, anonymous);
      await expect(verifier.verify(token)).rejects.toMatchObject({ status: 401 });
    });

    it('make the keys be fetched again, at most once in a cooldown', async () => {
      jest.useFakeTimers({
        now: Date.now(),
        doNotFake: ALL_BUT_DATE,
      });
      const next = await JwtIssuer.create('key-2');
      await verifier.verify(await issuer.sign({}, anonymous));
      server.keys = [next.publicJwk];
      await expect(verifier.verify(await next.sign({}, anonymous))).rejects.toMatchObject({ status: 401 });
      jest.setSystemTime(Date.now() + 31_000);
      expect(await verifier.verify(await next.sign({}, anonymous))).toMatchObject({ id: 'app-1' });
      for (let attempt = 0; attempt < 5; attempt += 1) {
        await expect(verifier.verify(await issuer.sign({}, anonymous))).rejects.toMatchObject({
          status: 401,
        });
      }
      expect(server.requests).toBe(2);
    });
  });

  it.each<[string, () => void | Promise<void>]>([
    ['answers 500', () => void (server.status = 500)],
    ['redirects', () => void (server.status = 302)],
    ['publishes no key set', () => void (server.keys = 'x' as never)],
    ['is gone', () => server.close()],
  ])('are answered with 503 and not with entry when the issuer %s', async (_name, breakServer) => {
    await breakServer();
    await expect(verifier.verify(await issuer.sign())).rejects.toMatchObject({
      status: 503,
      code: 'jwks_unavailable',
      retryAfterSeconds: 5,
    });
  });

  it('are verified with keys from a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rolecall-'));
    try {
      writeFileSync(join(folder, 'keys.json'), JSON.stringify({ keys: [issuer.publicJwk] }));
      const settings = settingsWith({ file: join(folder, 'keys.json') });
      const offline = new JwtVerifier(settings, openJwks(settings));
      expect(await offline.verify(await issuer.sign())).toMatchObject({ id: 'app-1' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([__filename, '/nowhere/keys.json'])('stop the start when %s holds no keys', (file) => {
    expect(() => openJwks(settingsWith({ file }))).toThrow(
      'JWT_JWKS_FILE must name a readable JSON Web Key Set.',
    );
  });
});
