import { GenesysApi } from '../genesys-api';
import { answers, fails, refuses, ScriptedTransport, type Step } from '../testing/scripted-transport';
import { TokenIdentityGateway } from './token-identity-gateway';

const TOKEN = 'token-of-alice';

const me = {
  id: 'alice',
  state: 'active',
  organization: { id: 'org-1' },
  authorization: { roles: [{ id: 'role-1', name: 'Privacy Officer' }, { id: 'role-2' }] },
  token: {
    organization: { id: 'org-1' },
    homeOrganization: { id: 'org-1' },
    dateTokenIdles: '2026-01-01T00:10:00.000Z',
    OAuthClient: { id: 'desk' },
  },
};

function ask(step: Step) {
  const transport = new ScriptedTransport([step]);
  const gateway = new TokenIdentityGateway({ userApi: new GenesysApi(transport, 'https://api.example') });
  return { transport, identity: gateway.identify(TOKEN) };
}

describe('TokenIdentityGateway', () => {
  it('asks with the token itself, once, as somebody who waits', async () => {
    const { transport, identity } = ask(answers(me));
    await identity;

    expect(transport.requests).toHaveLength(1);
    const [request] = transport.requests;
    expect(request).toMatchObject({
      method: 'GET',
      pathTemplate: '/api/v2/users/me',
      priority: 'interactive',
    });
    expect(new URL(request!.url).searchParams.get('expand')).toBe('token,organization,authorization');
    expect(request!.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(request!.url).not.toContain(TOKEN);
  });

  it('reads whom the token speaks for', async () => {
    expect(await ask(answers(me)).identity).toEqual({
      userId: 'alice',
      state: 'active',
      organizationId: 'org-1',
      homeOrganizationId: 'org-1',
      cloned: false,
      clientId: 'desk',
      roles: [
        { id: 'role-1', name: 'Privacy Officer' },
        { id: 'role-2', name: '' },
      ],
      endsAt: '2026-01-01T00:10:00.000Z',
    });
  });

  it.each([undefined, 'suspended'])('takes the state %p for inactive', async (state) => {
    expect(await ask(answers({ ...me, state })).identity).toMatchObject({ state: 'inactive' });
  });

  it('sees that a user is a clone', async () => {
    const token = { ...me.token, homeOrganization: { id: 'partner' }, clonedUser: { id: 'x' } };
    expect(await ask(answers({ ...me, token })).identity).toMatchObject({
      homeOrganizationId: 'partner',
      cloned: true,
    });
  });

  it.each<[number, string]>([
    [401, 'bad.credentials'],
    [401, 'ip.not.authorized'],
    [403, 'app.not.authorized.for.scope'],
    [400, 'not.a.user'],
    [404, 'general.resource.not.found'],
  ])('knows nobody when Genesys answers %i %s', async (status, code) => {
    expect(await ask(refuses(status, {}, { code })).identity).toBeUndefined();
  });

  it.each<[number, string]>([
    [400, 'response.entity.too.large'],
    [404, 'not.found'],
    [429, 'too.many.requests'],
    [500, 'internal.server.error'],
    [503, 'service.unavailable'],
  ])('concludes nothing when Genesys answers %i %s', async (status, code) => {
    await expect(ask(refuses(status, {}, { code })).identity).rejects.toMatchObject({ genesys: { status } });
  });

  it('concludes nothing when Genesys does not answer', async () => {
    await expect(ask(fails(new Error('gone'))).identity).rejects.toThrow();
  });

  it.each<[string, object]>([
    ['id', { ...me, id: undefined }],
    ['organization', { ...me, organization: undefined }],
    ['authorization', { ...me, authorization: undefined }],
    ['authorization.roles', { ...me, authorization: {} }],
    ['token', { ...me, token: undefined }],
    ['token.organization', { ...me, token: { ...me.token, organization: undefined } }],
    ['token.homeOrganization', { ...me, token: { ...me.token, homeOrganization: undefined } }],
    ['token.organization.id', { ...me, token: { ...me.token, organization: { id: 'org-2' } } }],
  ])('concludes nothing from an answer without a usable %s', async (field, answer) => {
    await expect(ask(answers(answer)).identity).rejects.toMatchObject({
      code: 'genesys_unexpected_shape',
      message: expect.stringContaining(` ${field} `) as string,
    });
  });
});
