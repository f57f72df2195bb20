import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const ME = 'GET /api/v2/users/me';

const org = () =>
  buildOrg({
    users: [{ id: 'alice' }, { id: 'bob' }, { id: 'carol' }, { id: 'dave' }],
    groups: [{ id: 'privacy', individualIds: ['bob'] }],
    roles: [
      { id: 'officer', name: 'Privacy Officer' },
      { id: 'reader', name: 'Privacy Reader' },
    ],
    clients: [
      { id: 'desk', authorizedGrantType: 'CODE', scope: ['user-basic-info'] },
      { id: 'other-app', authorizedGrantType: 'CODE', scope: ['user-basic-info'] },
      { id: 'no-scope', authorizedGrantType: 'CODE', scope: [] },
    ],
    trusts: [
      {
        organizationId: 'partner',
        users: [{ id: 'tina', name: 'Tina', email: 'tina@example.org', state: 'active' }],
      },
    ],
    grants: [
      ['alice', 'officer', '*'],
      ['privacy', 'reader', '*', 'PC_GROUP'],
      ['dave', 'officer', '*'],
      ['tina', 'officer', '*', 'PC_TRUSTEE_USER'],
    ],
  });

const env = {
  GENESYS_TOKEN_AUTH: 'on',
  GENESYS_TOKEN_CLIENT_IDS: 'desk, no-scope',
  GENESYS_TOKEN_VALIDATIONS_PER_MINUTE: '1000',
  GENESYS_ROLE_MAP: '{"officer": ["purpose-admin"], "name:Privacy Reader": ["purpose-reader"]}',
};

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('callers with a token of Genesys', () => {
  let service: ServiceWithSimulator;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: org() }, env);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    await service.simulator.setFaults([]);
    await service.simulator.control('DELETE', '/calls');
  });

  const signIn = async (userId: string, more: object = {}) =>
    bearer(await service.simulator.userToken(userId, { clientId: 'desk', ...more }));
  const list = (headers: Record<string, string>) =>
    service.get<{ code: string }>('/api/v1/purposes', headers);
  const asked = async () => (await service.simulator.calls()).operations[ME] ?? 0;

  it('enter with what their roles give, by the id of a role or by its name, direct or through a group', async () => {
    expect((await list(await signIn('alice'))).status).toBe(200);
    expect((await list(await signIn('bob'))).status).toBe(200);
  });

  it('are refused what their roles do not give', async () => {
    const reader = await signIn('bob');
    const answer = await service.post<{ code: string; detail: string }>('/api/v1/purposes', {}, reader);

    expect(answer).toMatchObject({ status: 403, body: { code: 'missing_permission' } });
    expect(answer.body.detail).toContain('Your roles: purpose-reader.');
    expect(await list(await signIn('carol'))).toMatchObject({ status: 403 });
  });

  it('are asked about once, however many requests come together', async () => {
    const headers = await signIn('alice');
    const answers = await Promise.all(Array.from({ length: 100 }, () => list(headers)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await asked()).toBe(1);
  });
});
