import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const manyIds = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`).join(',');

describe('what the simulator refuses', () => {
  let simulator: SimulatorClient;

  beforeAll(async () => {
    simulator = await simulatorWith({
      org: buildOrg({ roles: [{ id: 'agent' }], users: [{ id: 'alice' }] }),
    });
    await simulator.login();
  });
  afterAll(closeSimulators);

  const authorized = (authorization?: string) =>
    simulator.send('/api/v2/users', authorization === undefined ? {} : { headers: { authorization } });

  it.each([
    ['no header', undefined, 'authentication.required'],
    ['an unknown token', 'Bearer nonsense', 'bad.credentials'],
    ['another scheme', 'Basic nonsense', 'bad.credentials'],
  ])('answers 401 to %s', async (_, header, code) => {
    const { status, headers, body } = await authorized(header);

    expect(status).toBe(401);
    expect(body).toMatchObject({ code, status: 401, contextId: headers.get('inin-correlation-id') });
  });

  it.each([
    ['/authorization/roles/nope', 'not.found'],
    ['/authorization/roles/nope/subjectgrants', 'not.found'],
    ['/authorization/roles/nope/users', 'not.found'],
    ['/authorization/divisions/nope', 'not.found'],
    ['/authorization/divisions/nope/grants', 'not.found'],
    ['/authorization/subjects/nope', 'not.found'],
    ['/authorization/policies/nope', 'not.found'],
    ['/users/nope', 'not.found'],
    ['/users/Alice', 'not.found'],
    ['/groups/nope', 'not.found'],
    ['/groups/nope/members', 'not.found'],
    ['/groups/nope/individuals', 'not.found'],
    ['/oauth/clients/nope', 'client.not.found'],
    ['/orgauthorization/trustees/nope', 'not.found'],
    ['/orgauthorization/trustees/nope/users', 'not.found'],
    ['/no/such/operation', 'not.found'],
  ])('answers 404 to %s', async (path, code) => {
    expect(await simulator.get(path)).toMatchObject({ status: 404, body: { code } });
  });

  it.each([
    ['/users?state=gone', 'invalid.query.param.value'],
    ['/users?pageSize=0', 'invalid.query.param.value'],
    ['/users?pageSize=many', 'invalid.query.param.value'],
    ['/users?pageNumber=-1', 'invalid.query.param.value'],
    ['/users?expand=everything', 'invalid.query.param.value'],
    ['/users/query?cursor=nonsense', 'invalid.query.param.value'],
    ['/authorization/permissions?queryType=entity', 'invalid.query.param.value'],
    ['/authorization/subjects/alice?includeDuplicates=maybe', 'invalid.query.param.value'],
    ['/authorization/divisions/query?after=a&before=b', 'both.after.and.before.provided'],
    [`/users?id=${manyIds(101)}`, 'max.user.ids'],
    [`/authorization/roles?id=${manyIds(101)}`, 'max.role.ids'],
    ['/users/me', 'not.a.user'],
    ['/organizations/limits/namespaces/nope', 'invalid.value'],
    ['/users?pageSize=500&pageNumber=21', 'bad.request'],
  ])('answers 400 to %s', async (path, code) => {
    expect(await simulator.get(path)).toMatchObject({ status: 400, body: { code, status: 400 } });
  });

  it('takes up to 100 ids and the last page inside the window', async () => {
    expect((await simulator.get(`/users?id=${manyIds(100)}`)).status).toBe(200);
    expect((await simulator.get('/users?pageSize=500&pageNumber=20')).status).toBe(200);
  });

  const post = async (body: string, contentType = 'application/json') => {
    const token = (await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret')).body.access_token;
    const headers = { authorization: `Bearer ${token}`, 'content-type': contentType };
    return simulator.send('/api/v2/authorization/subjects/alice/bulkadd', { method: 'POST', headers, body });
  };

  it.each([
    ['a body that is not JSON', '{', 'application/json', 400, 'bad.request'],
    ['another content type', '<a/>', 'application/xml', 415, 'unsupported.media.type'],
    [
      'a body past 512,000 bytes',
      `"${'x'.repeat(512_000)}"`,
      'application/json',
      413,
      'request.entity.too.large',
    ],
    ['no grants', '{}', 'application/json', 400, 'constraint.validation'],
    [
      'a grant without division',
      '{"grants":[{"roleId":"agent"}]}',
      'application/json',
      400,
      'bad.role.divisions',
    ],
    ['an empty body', '', 'application/json', 400, 'constraint.validation'],
  ])('refuses %s', async (_, body, contentType, status, code) => {
    expect(await post(body, contentType)).toMatchObject({ status, body: { code } });
  });

  it('sends no rate limit headers', async () => {
    const { headers } = await simulator.get('/users');

    expect([...headers.keys()].filter((name) => name.includes('ratelimit'))).toEqual([]);
  });
});
