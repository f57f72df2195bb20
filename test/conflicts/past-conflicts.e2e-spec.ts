import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { trustedTime } from '../../src/common/trusted-clock';
import type { EvaluationDto } from '../../src/assertions/results/evaluations.dto';
import type { PastConflictPageDto } from '../../src/conflicts/past/past-conflicts.dto';
import type { Problem } from '../../src/http/problem';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { organization } from '../revisions/organization';
import { asAdmin, createApp } from '../support/create-app';

jest.setTimeout(60_000);

const EDIT = 'routing:queue:edit';
const asOf = trustedTime();
const whole = organization({ asOf });
const [role] = whole.roles;
const [user] = whole.users;
const [grant] = whole.grants;
const agent = { ...role!, id: 'agent', name: 'Agent' };
const both = ['ada', 'bob', 'eve'].flatMap((subjectId) =>
  ['supervisor', 'agent'].map((roleId) => ({ ...grant!, subjectId, roleId })),
);
const users = ['ada', 'bob', 'eve'].map((id) => ({ ...user!, id, name: id }));

/** In revision 1 three people hold both roles, in revision 2 Ada alone, in revision 3 no one. */
const history: readonly Snapshot[] = [
  { ...whole, users, roles: [role!, agent], grants: both },
  { ...whole, revision: 2, users, roles: [role!, agent], grants: both.slice(0, 2) },
  { ...whole, revision: 3, users, roles: [role!, agent], grants: [] },
];

describe('Violations in the past', () => {
  let app: NestFastifyApplication;
  let between: string;
  let ruleId: string;

  beforeAll(async () => {
    app = await createApp();
    for (const snapshot of history) {
      await app.get(SnapshotHistory).store(snapshot, 1);
      app.get(SnapshotStore).publish({ snapshot, matrix: compileMatrix(snapshot), partial: false });
      if (snapshot.revision === 2) between = trustedTime();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const roles = [{ id: 'supervisor' }, { id: 'agent' }];
    const rule = { name: 'Apart', rationale: 'Agreed.', owner: 'Ops', severity: 'high' };
    const constraint = { kind: 'roles_exclude', roles };
    ruleId = (await post<{ id: string }>('/conflict-rules', { ...rule, constraint })).id;
  });
  afterAll(() => app.close());

  const get = async <Body = PastConflictPageDto>(query: string) => {
    const url = `/api/v1/conflicts/past?${query}`;
    const answer = await app.inject({ method: 'GET', url, headers: asAdmin });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };
  const post = async <Body>(path: string, payload: object) => {
    const answer = await app.inject({ method: 'POST', url: `/api/v1${path}`, headers: asAdmin, payload });
    return answer.json<Body>();
  };
  const who = ({ conflicts }: PastConflictPageDto) => conflicts.map(({ subject }) => subject.id);

  it('are those of the revision, or of what was stored at the time, by the rules of today', async () => {
    const { body } = await get(`at=1&ruleId=${ruleId}`);
    expect(body).toMatchObject({ revision: 1, asOf, total: 3, truncatedRuleIds: [] });
    expect(who(body)).toEqual(['ada', 'bob', 'eve']);
    expect(body.conflicts[0]).toMatchObject({ ruleName: 'Apart', severity: 'high', causeCount: 2 });
    expect(who((await get(`at=${between}&ruleId=${ruleId}`)).body)).toEqual(['ada']);
    expect(who((await get(`at=3&ruleId=${ruleId}`)).body)).toEqual([]);
  });

  it('are filtered and paged', async () => {
    expect(who((await get(`at=1&subjectId=bob&ruleId=${ruleId}`)).body)).toEqual(['bob']);
    expect(who((await get('at=1&severity=high&subjectType=group')).body)).toEqual([]);
    const first = (await get(`at=1&ruleId=${ruleId}&pageSize=2`)).body;
    expect(who(first)).toEqual(['ada', 'bob']);
    const next = `at=1&ruleId=${ruleId}&pageSize=2&pageToken=${first.nextPageToken}`;
    expect(who((await get(next)).body)).toEqual(['eve']);
    expect((await get<Problem>(`at=2&pageToken=${first.nextPageToken}`)).status).toBe(400);
  });

  it.each([
    ['at=9', 404, 'moment_not_kept'],
    ['at=2020-01-01T00:00:00Z', 404, 'moment_not_kept'],
    ['at=yesterday', 400, 'invalid_request'],
    ['', 400, 'invalid_request'],
  ])('are refused for %p', async (query, status, code) => {
    expect(await get<Problem>(query)).toMatchObject({ status, body: { code } });
  });

  it('come with assertions evaluated in the past', async () => {
    const claim = { kind: 'at_most_holders', permissions: [EDIT], limit: 1 };
    const at = async (moment: string) =>
      post<EvaluationDto>('/assertions/evaluations', { assertions: [{ claim }], at: moment });
    expect(await at('1')).toMatchObject({ revision: 1, passed: false });
    expect(await at(between)).toMatchObject({ revision: 2, passed: true });
  });
});
