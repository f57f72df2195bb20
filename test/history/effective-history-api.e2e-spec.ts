import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Snapshot } from '../../src/access/model/snapshot';
import { trustedTime } from '../../src/common/trusted-clock';
import type { EffectiveHistoryPageDto } from '../../src/history/effective/effective-history.dto';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { organization } from '../revisions/organization';
import { asAdmin, createApp } from '../support/create-app';

jest.setTimeout(60_000);

const whole = organization({ asOf: trustedTime() });
const [team, supervisor] = [whole.groups[0]!, whole.roles[0]!];
const ofGroup = {
  subjectType: 'group',
  subjectId: team.id,
  roleId: supervisor.id,
  divisionId: 'sales',
} as const;
const teamOf = (...memberIds: string[]) => [{ ...team, memberIds, ownerIds: [] }];
const nothing = { ...supervisor, policies: [] };
const base = { ...whole, grants: [], groups: teamOf() };
const history: readonly Snapshot[] = [
  base,
  { ...base, revision: 2, grants: [ofGroup] },
  { ...base, revision: 3, grants: [ofGroup], groups: teamOf('ada') },
  { ...base, revision: 4, grants: [{ ...ofGroup, divisionId: '*' }], groups: teamOf('ada') },
  {
    ...base,
    revision: 5,
    grants: [{ ...ofGroup, divisionId: '*' }],
    groups: teamOf('ada'),
    roles: [nothing],
  },
];

describe('The history of effective permissions', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createApp();
    for (const snapshot of history) await app.get(SnapshotHistory).store(snapshot, 1);
  });
  afterAll(() => app.close());

  const get = async (path: string) => {
    const answer = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers: asAdmin });
    return { status: answer.statusCode, body: answer.json<EffectiveHistoryPageDto>() };
  };
  const summaries = ({ changes }: EffectiveHistoryPageDto) =>
    changes.map(({ revision, subject, permissions, causes }) => [
      revision,
      subject.id,
      ...permissions.map(({ permission, change }) => `${change} ${permission}`),
      ...causes.map(({ kind, change }) => `${kind} ${change}`),
    ]);

  it('tells what came with a membership, a grant of a group and an edit of a role, and what led to it', async () => {
    const expected = [
      [5, 'ada', 'lost routing:queue:edit', 'role changed'],
      [4, 'ada', 'changed routing:queue:edit', 'grant added', 'grant removed'],
      [3, 'ada', 'gained routing:queue:edit', 'membership added'],
    ];
    expect(summaries((await get('/history/effective')).body)).toEqual(expected);
    const { body } = await get('/permissions/routing:queue:edit/history');
    expect(summaries(body)).toEqual(expected);
    expect(body.changes[1]).toMatchObject({
      previousRevision: 3,
      subject: { type: 'user', id: 'ada', name: 'Ada' },
      permissions: [{ before: { divisionIds: ['sales'] }, after: { everywhere: true } }],
      causes: [{ by: { status: 'not_attributed' } }, {}],
    });
  });

  it.each([
    ['/history/effective?subjectType=user&subjectId=ada', 3],
    ['/history/effective?subjectType=user&subjectId=eve', 0],
    ['/history/effective?subjectType=oauth_client&subjectId=ada', 0],
    ['/history/effective?permission=routing:queue:view', 0],
    ['/history/effective?actorId=eve', 0],
    ['/history/effective?to=2020-01-01T00:00:00Z', 0],
    ['/permissions/routing:queue:edit/history?subjectType=user&subjectId=ada', 3],
  ])('GET %s has %i changes', async (path, count) => {
    expect((await get(path)).body.changes).toHaveLength(count);
  });

  it('comes page by page, and as a file', async () => {
    const pages: unknown[] = [];
    for (let token: string | undefined = ''; token !== undefined;) {
      const { body }: { body: EffectiveHistoryPageDto } = await get(
        `/history/effective?pageSize=1${token && `&pageToken=${token}`}`,
      );
      pages.push(...summaries(body).map(([revision]) => revision));
      token = body.nextPageToken;
    }
    expect(pages).toEqual([5, 4, 3]);
    const { body } = await app.inject({ url: '/api/v1/history/effective?format=csv', headers: asAdmin });
    expect(body).toContain('user,Ada,ada,routing:queue:edit,gained,,sales,');
  });

  it.each(['subjectId=ada', 'subjectType=group&subjectId=team', 'pageToken=abc'])(
    'refuses %s',
    async (query) => {
      expect((await get(`/history/effective?${query}`)).status).toBe(400);
    },
  );
});
