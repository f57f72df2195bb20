import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import { trustedTime } from '../../src/common/trusted-clock';
import type { Problem } from '../../src/http/problem';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { organization } from '../revisions/organization';
import { asAdmin, createApp } from '../support/create-app';

jest.setTimeout(60_000);

const EDIT = 'routing:queue:edit';
const CHECK = `/api/v1/check-permission?userId=ada&permission=${EDIT}`;

/** In revision 1, Ada is a supervisor; in revision 2, no longer. */
describe('A question about the past', () => {
  let app: NestFastifyApplication;
  let between: string;

  beforeAll(async () => {
    app = await createApp();
    const asOf = trustedTime();
    await publish(organization({ asOf }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    between = trustedTime();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await publish(organization({ asOf, revision: 2, grants: [] }));
  });
  afterAll(() => app.close());

  async function publish(snapshot: ReturnType<typeof organization>) {
    await app.get(SnapshotHistory).store(snapshot, 1);
    app.get(SnapshotStore).publish({ snapshot, matrix: compileMatrix(snapshot), partial: false });
  }

  const get = async <Body>(url: string) => {
    const answer = await app.inject({ method: 'GET', url, headers: asAdmin });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };
  const post = async (url: string, payload: object) => {
    const answer = await app.inject({ method: 'POST', url, headers: asAdmin, payload });
    return answer.json<object>();
  };

  it('is answered by checks from the revision, and from what was stored at the time', async () => {
    expect((await get(CHECK)).body).toMatchObject({ allowed: false, revision: 2 });
    expect((await get(`${CHECK}&at=1`)).body).toMatchObject({ allowed: true, revision: 1 });
    expect((await get(`${CHECK}&at=${between}`)).body).toMatchObject({ allowed: true, revision: 1 });
    expect((await get(`${CHECK}&at=2`)).body).toMatchObject({ allowed: false, revision: 2 });
  });

  it('is answered by batches and by AuthZEN', async () => {
    const checks = [{ userId: 'ada', permission: EDIT }];
    const batch = await post('/api/v1/check-permission/batch', { checks, at: '1' });
    expect(batch).toMatchObject({ revision: 1, results: [{ allowed: true }] });
    const question = {
      subject: { type: 'user', id: 'ada' },
      action: { name: EDIT },
      resource: { type: 'division', id: 'sales' },
    };
    const decision = (context: object) => post('/access/v1/evaluation', { ...question, context });
    expect(await decision({})).toMatchObject({ decision: false });
    expect(await decision({ at: between })).toMatchObject({ decision: true, context: { revision: 1 } });
  });

  it.each([
    ['/api/v1/users?', 'users', 1],
    ['/api/v1/users/ada/grants?', 'grants', 1],
    ['/api/v1/users/ada/permissions?', 'permissions', 1],
    [`/api/v1/permissions/${EDIT}/holders?`, 'holders', 1],
    ['/api/v1/roles/supervisor/holders?', 'holders', 1],
  ])('is answered by %s', async (path, key, count) => {
    const { body } = await get<Record<string, unknown[]>>(`${path}at=1`);
    expect(body).toMatchObject({ revision: 1 });
    expect(body[key]).toHaveLength(count);
  });

  it('is answered by the report of access', async () => {
    const { body } = await get('/api/v1/audit/reports/access?at=1');
    expect(body).toMatchObject({ revision: 1 });
  });

  it.each([
    ['at=yesterday', 400, 'invalid_request'],
    ['at=1&consistency=fully_consistent', 400, 'invalid_request'],
    ['at=1&simulationId=x', 400, 'invalid_request'],
    ['at=3', 404, 'moment_not_kept'],
    ['at=2020-01-01T00:00:00Z', 404, 'moment_not_kept'],
    ['at=2999-01-01T00:00:00Z', 404, 'moment_not_kept'],
  ])('with %s is refused: %i %s', async (query, status, code) => {
    const answer = await get<Problem>(`${CHECK}&${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});
