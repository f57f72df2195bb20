import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MeDto, SignInWaysDto } from '../../src/sessions/sessions.dto';
import { SteadyTime } from './steady-time';
import { createApp } from '../support/create-app';
import { Browser } from './browser';
import { OpenIdServer } from './openid-server';

const WAY = '/api/v1/sign-in/openid-connect';

describe('signing in with OpenID Connect', () => {
  const time = new SteadyTime();
  let provider: OpenIdServer;
  let app: NestFastifyApplication;
  let browser: Browser;

  beforeAll(async () => {
    provider = await OpenIdServer.start();
    app = await createApp({
      env: {
        PUBLIC_URL: 'http://127.0.0.1:3000',
        OPENID_ISSUER: provider.url,
        OPENID_CLIENT_ID: 'rolecall',
        OPENID_NAME: 'Our directory',
      },
    });
  });
  beforeEach(() => {
    browser = new Browser(app);
    provider.person = { sub: 'pat', name: 'Pat', email: 'Pat@Example.org', roles: ['auditor', 'not-ours'] };
    provider.idToken = {};
    provider.expiresIn = 600;
    provider.userInfoStatus = 200;
    // Each test asks the provider afresh.
    time.advance(60_000);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await app.close();
    await provider.close();
  });

  const leaveFor = async (returnTo = '/console/people') =>
    String((await browser.get(`${WAY}?returnTo=${encodeURIComponent(returnTo)}`)).headers.location);
  const comeBack = async (query: URLSearchParams) => {
    const { headers } = await browser.get(`${WAY}/callback?${query.toString()}`);
    return headers.location;
  };
  const signIn = async (returnTo?: string) => comeBack(provider.authorize(await leaveFor(returnTo)));
  const me = () => browser.get('/api/v1/me');

  it('is on offer', async () => {
    expect((await browser.get('/api/v1/sign-in')).json<SignInWaysDto>()).toEqual({
      apiKey: true,
      openIdConnect: { name: 'Our directory', path: WAY },
    });
  });

  it('asks for a code with PKCE, state and nonce', async () => {
    const { origin, pathname, searchParams } = new URL(await leaveFor());
    expect(origin + pathname).toBe(`${provider.url}/authorize`);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      client_id: 'rolecall',
      redirect_uri: `http://127.0.0.1:3000${WAY}/callback`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
  });

  it('makes the person a caller as with a JWT, with the roles of the claim', async () => {
    expect(await signIn()).toBe('/console/people');
    expect([...browser.cookies.keys()]).toEqual(['__Host-rolecall_session']);
    const body = (await me()).json<MeDto>();
    expect(body).toMatchObject({
      type: 'jwt',
      id: 'pat',
      name: 'Pat',
      email: 'pat@example.org',
      roles: ['auditor'],
    });
    expect(body.session?.expiresAt).toBe(body.expiresAt);
  });

  it('ends with the token at the provider, and takes roles away with the provider', async () => {
    await signIn();
    provider.person = { ...provider.person, roles: [] };
    time.advance(60_000);
    expect((await me()).json<MeDto>().roles).toEqual([]);
    provider.userInfoStatus = 401;
    time.advance(60_000);
    expect((await me()).json()).toMatchObject({ status: 401, code: 'session_ended' });
  });

  it('admits no one while the provider cannot be asked', async () => {
    await signIn();
    provider.userInfoStatus = 500;
    time.advance(60_000);
    expect((await me()).json()).toMatchObject({ status: 503, code: 'sign_in_unavailable' });
    provider.userInfoStatus = 200;
    expect((await me()).statusCode).toBe(200);
  });

  it.each([
    ['another state', (query: URLSearchParams) => query.set('state', 'another')],
    ['another code', (query: URLSearchParams) => query.set('code', 'another')],
    ['another issuer', (query: URLSearchParams) => query.set('iss', 'https://evil.example')],
    ['an error', (query: URLSearchParams) => (query.delete('code'), query.set('error', 'access_denied'))],
  ])('refuses a way back with %s', async (_name, alter) => {
    const query = provider.authorize(await leaveFor());
    alter(query);
    expect(await comeBack(query)).toBe('/console/?signInError=unauthenticated');
    expect((await me()).statusCode).toBe(401);
  });

  it.each([
    ['another nonce', { nonce: 'another' }],
    ['another audience', { aud: 'another' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a past end', { exp: 1 }],
  ])('refuses an ID token with %s', async (_name, claims) => {
    provider.idToken = claims;
    expect(await signIn()).toBe('/console/?signInError=unauthenticated');
  });

  it('refuses a way back that this browser did not begin, and one that was used', async () => {
    const query = provider.authorize(await leaveFor());
    const other = new Browser(app);
    const stolen = await other.get(`${WAY}/callback?${query.toString()}`);
    expect(stolen.headers.location).toBe('/console/?signInError=unauthenticated');
    expect(await comeBack(query)).toBe('/console/people');
    expect(await comeBack(query)).toBe('/console/?signInError=unauthenticated');
  });

  it.each([
    'https://evil.example/console/',
    '//evil.example/console/',
    '/console/../../evil',
    '/console/..//evil.example',
    '/api/v1/me',
    '',
  ])('leads to the console, whatever it was told: %p', async (returnTo) => {
    expect(await signIn(returnTo)).toBe('/console/');
  });

  it('moves a browser that came by another address to the public one, once', async () => {
    const elsewhere = { headers: { host: 'localhost:3000' } };
    const { headers } = await browser.send('GET', `${WAY}?returnTo=/console/people`, elsewhere);
    expect(headers.location).toBe(`http://127.0.0.1:3000${WAY}?returnTo=%2Fconsole%2Fpeople&moved=1`);
    const behindAProxy = await browser.send('GET', `${WAY}?moved=1`, elsewhere);
    expect(behindAProxy.headers.location).toMatch(`${provider.url}/authorize`);
  });

  it('has no other ways', async () => {
    for (const way of ['genesys', 'nonsense'])
      expect((await browser.get(`/api/v1/sign-in/${way}`)).json()).toMatchObject({ status: 404 });
  });
});
