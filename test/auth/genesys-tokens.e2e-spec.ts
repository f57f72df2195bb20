import type { Fault } from '../../simulator/controls/fault';
import { createLogger } from '../../src/common/logger';
import { buildOrg } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const ME = 'GET /api/v2/users/me';
const CACHE_MS = 3_000;
const EVENTS = '/api/v1/audit/events';

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
  GENESYS_TIME_BUDGET: '4s',
  GENESYS_TOKEN_AUTH: 'on',
  GENESYS_TOKEN_CLIENT_IDS: 'desk, no-scope',
  GENESYS_TOKEN_VALIDATIONS_PER_MINUTE: '1000',
  GENESYS_TOKEN_CACHE: `${CACHE_MS}ms`,
  GENESYS_ROLE_MAP: '{"officer": ["purpose-admin"], "name:Privacy Reader": ["purpose-reader"]}',
};

const purpose = { name: 'Marketing Analytics', dataCategories: ['contact.phone_number', 'contact.email'] };

const failure = (...effects: Fault['effects']): Fault[] => [{ match: { path: '/api/v2/users/me' }, effects }];

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('callers with a token of Genesys', () => {
  let service: ServiceWithSimulator;
  const lines: string[] = [];

  beforeAll(async () => {
    const logger = createLogger('debug', { write: (line) => void lines.push(line) });
    service = await ServiceWithSimulator.start({ org: org() }, env, undefined, logger);
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
    expect(answer.body.detail).toContain('User roles: purpose-reader.');
    expect(await list(await signIn('carol'))).toMatchObject({ status: 403 });
  });

  it('are asked about once, however many requests come together', async () => {
    const headers = await signIn('alice');
    const answers = await Promise.all(Array.from({ length: 100 }, () => list(headers)));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await asked()).toBe(1);
  });

  it('are known for a while after their token was revoked, and then no more', async () => {
    const headers = await signIn('alice');
    await list(headers);
    await service.simulator.control('POST', '/expire-tokens');

    expect((await list(headers)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, CACHE_MS));
    expect((await list(headers)).status).toBe(401);
  });

  it.each<[string, string, object]>([
    ['of a user of another organisation', 'alice', { foreignOrganizationId: 'org-2' }],
    ['of a trustee', 'tina', {}],
    ['of a user who came through another client', 'alice', { clientId: 'other-app' }],
    ['without the scope', 'alice', { clientId: 'no-scope' }],
  ])('do not enter with the token %s, and are not told why', async (_, userId, more) => {
    const answer = await list(await signIn(userId, more));

    expect(answer).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(await asked()).toBe(1);
  });

  it('do not enter once they are inactive', async () => {
    const headers = await signIn('dave');
    await service.simulator.change({ op: 'set-user-state', userId: 'dave', state: 'inactive' });

    expect((await list(headers)).status).toBe(401);
  });

  it('do not enter with the token of a client that speaks for itself', async () => {
    const { body } = await service.simulator.requestToken('rolecall-demo', 'rolecall-demo-secret');

    expect((await list(bearer(body.access_token))).status).toBe(401);
    expect(await asked()).toBe(1);
  });

  it('cost one question for a token that nobody knows, and none for what cannot be a token', async () => {
    const unknown = bearer('x'.repeat(64));
    expect([(await list(unknown)).status, (await list(unknown)).status]).toEqual([401, 401]);
    expect(await asked()).toBe(1);

    for (const token of ['short', 'y'.repeat(600), 'a.b.c']) {
      expect((await list(bearer(token))).status).toBe(401);
    }
    expect(await asked()).toBe(1);
  });

  it.each<[string, Fault['effects'][number], string]>([
    ['fails', { kind: 'status', status: 500 }, '5'],
    ['refuses for now', { kind: 'status', status: 429, retryAfter: 30 }, '30'],
    ['breaks off', { kind: 'reset' }, '5'],
    ['talks nonsense', { kind: 'malformed' }, '5'],
    ['does not answer', { kind: 'hang' }, '5'],
  ])('wait outside when Genesys %s, and are told when to come again', async (_, effect, retryAfter) => {
    const headers = await signIn('alice');
    await service.simulator.setFaults(failure(effect));

    expect(await list(headers)).toMatchObject({
      status: 503,
      headers: { 'retry-after': retryAfter },
      body: { code: 'genesys_identity_unavailable' },
    });
    await service.simulator.setFaults([]);
    expect((await list(headers)).status).toBe(200);
  });

  it('wait outside when Genesys leaves out what was asked', async () => {
    const headers = await signIn('alice');
    await service.simulator.setModes({ dropExpands: true });
    expect((await list(headers)).status).toBe(503);
    await service.simulator.setModes({ dropExpands: false });
  });

  it('are named in the audit log as users of Genesys, by their ids', async () => {
    const admin = await signIn('alice');
    expect(await service.post('/api/v1/purposes', purpose, admin)).toMatchObject({ status: 201 });
    const { body } = await service.get<{ items: object[] }>(`${EVENTS}?action=purpose.created`);

    expect(body.items).toMatchObject([{ actor: { type: 'genesys_user', id: 'alice' } }]);
  });

  it('leave no token and no name in logs, answers or the audit log', async () => {
    const tokens = await Promise.all(
      ['alice', 'carol', 'tina'].map((userId) => service.simulator.userToken(userId, { clientId: 'desk' })),
    );
    tokens.push('z'.repeat(64));
    const answers = await Promise.all(tokens.map((token) => list(bearer(token))));
    tokens.push(await service.simulator.userToken('bob', { clientId: 'desk' }));
    await service.simulator.setFaults(failure({ kind: 'status', status: 500 }));
    answers.push(await list(bearer(tokens.at(-1)!)));
    const events = await service.get(EVENTS);

    expect(answers.map(({ status }) => status)).toEqual([200, 403, 401, 401, 503]);
    const written = lines.join('') + JSON.stringify([answers, events]);
    expect(written).toContain('"reason":"trustee","userId":"tina"');
    for (const secret of [...tokens, 'tina@example.org', 'alice@example.org', 'Tina']) {
      expect(written).not.toContain(secret);
    }
  });
});
