import type { MeDto } from '../../src/sessions/sessions.dto';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { Browser } from './browser';

const WAY = '/api/v1/sign-in/genesys';

const org = () =>
  buildOrg({
    users: [{ id: 'alice', name: 'Alice <b>' }, { id: 'bob' }],
    roles: [{ id: 'officer', name: 'Privacy Officer' }],
    clients: [
      { id: 'console', authorizedGrantType: 'CODE', scope: ['user-basic-info'] },
      { id: 'desk', authorizedGrantType: 'CODE', scope: ['user-basic-info'] },
    ],
    grants: [['alice', 'officer', '*']],
  });

describe('signing in with Genesys', () => {
  let service: ServiceWithSimulator;
  let browser: Browser;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start(
      { org: org() },
      {
        PUBLIC_URL: 'http://127.0.0.1:3000',
        GENESYS_LOGIN_CLIENT_ID: 'console',
        GENESYS_ROLE_MAP: '{"officer": ["purpose-admin"]}',
        GENESYS_TOKEN_CACHE: '0s',
      },
    );
  });
  beforeEach(() => (browser = new Browser(service.app)));
  afterAll(() => service.stop());

  /** Leaves for the page of Genesys, chooses a person there, and comes back. */
  const signIn = async (userId: string) => {
    const page = String((await browser.get(`${WAY}?returnTo=/console/purposes`)).headers.location);
    const back = await fetch(`${page}&simulated_user=${userId}`, { redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('location') ?? '');
    return (await browser.get(pathname + search)).headers.location;
  };
  const me = async () => (await browser.get('/api/v1/me')).json<MeDto & { code?: string }>();

  it('makes a user a caller, with what their roles give now', async () => {
    expect(await signIn('alice')).toBe('/console/purposes');
    expect(await me()).toMatchObject({
      type: 'genesys_user',
      id: 'alice',
      name: 'Alice <b>',
      roles: ['purpose-admin'],
    });
    await service.simulator.change({
      op: 'revoke',
      subjectId: 'alice',
      roleId: 'officer',
      divisionId: '*',
    });
    expect((await me()).roles).toEqual([]);
    await service.simulator.change({ op: 'set-user-state', userId: 'alice', state: 'inactive' });
    expect((await me()).code).toBe('session_ended');
  });

  it('ends with the token', async () => {
    await signIn('bob');
    expect(await me()).toMatchObject({ id: 'bob', roles: [] });
    await service.simulator.control('POST', '/expire-tokens');
    expect((await me()).code).toBe('session_ended');
  });

  it('does not make the tokens of its users good for anything else', async () => {
    const token = await service.simulator.userToken('bob', { clientId: 'console' });
    const answer = await service.get('/api/v1/me', { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(401);
  });

  it('shows the people of the simulated organisation, and runs nothing that their names say', async () => {
    const page = String((await browser.get(WAY)).headers.location);
    const answer = await fetch(`${page}&q=bob`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const all = await (await fetch(page)).text();
    expect(all).not.toContain('<b>');
    expect(await answer.text()).toContain('simulated_user=bob');
  });

  it.each(['client_id', 'code_challenge_method', 'response_type', 'redirect_uri'])(
    'is refused by the simulator with another %s',
    async (name) => {
      const page = new URL(String((await browser.get(WAY)).headers.location));
      page.searchParams.set(name, 'another');
      expect((await fetch(page)).status).toBe(400);
    },
  );
});
