import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Snapshot } from '../../src/access/model/snapshot';
import { trustedTime } from '../../src/common/trusted-clock';
import type { HistoryPageDto } from '../../src/history/api/history.dto';
import { ChangeAttribution } from '../../src/revisions/history/attribution/change-attribution';
import type { ChangedBy } from '../../src/revisions/history/attribution/changed-by';
import type { Problem } from '../../src/http/problem';
import type { LoggedChange } from '../../src/revisions/history/log/logged-change';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { organization } from '../revisions/organization';
import { asAdmin, createApp } from '../support/create-app';

jest.setTimeout(60_000);

const asOf = trustedTime();
const whole = organization({ asOf });
const grant = whole.grants[0]!;
const [role] = whole.roles;
const wider = { ...role!, policies: [{ domain: 'routing', entity: 'queue', actions: ['edit', 'add'] }] };
const history: readonly Snapshot[] = [
  whole,
  { ...whole, revision: 2, grants: [grant, { ...grant, divisionId: '*' }] },
  { ...whole, revision: 3, grants: [], roles: [wider] },
  { ...whole, revision: 4, grants: [], roles: [wider], users: [{ ...whole.users[0]!, state: 'inactive' }] },
];

/** Ada made every change of a grant; of the others nothing is known. */
const byAda: ChangedBy = {
  status: 'attributed',
  actor: { type: 'user', id: 'ada' },
  time: asOf,
  auditId: 'audit-1',
  via: 'genesys',
};

class GrantsByAda extends ChangeAttribution {
  of(changes: readonly LoggedChange[]): Promise<readonly ChangedBy[]> {
    return Promise.resolve(
      changes.map(({ change }) =>
        change.kind === 'grant' ? byAda : { status: 'not_attributed', reason: 'no_event' },
      ),
    );
  }
}

async function start(attribution?: ChangeAttribution): Promise<NestFastifyApplication> {
  const app = await createApp({
    override: (builder) =>
      attribution ? builder.overrideProvider(ChangeAttribution).useValue(attribution) : builder,
  });
  for (const snapshot of history) await app.get(SnapshotHistory).store(snapshot, 1);
  return app;
}

describe('The history of access', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => (app = await start(new GrantsByAda())));
  afterAll(() => app.close());

  const get = async <Body = HistoryPageDto>(path: string) => {
    const answer = await app.inject({ method: 'GET', url: `/api/v1${path}`, headers: asAdmin });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };
  const summaries = ({ entries }: HistoryPageDto) =>
    entries.map(({ revision, kind, change, division }) =>
      [revision, kind, change, division?.id].filter((part) => part !== undefined).join(' '),
    );

  it('lists what was gained, lost and changed, the newest first', async () => {
    const { body } = await get('/history');
    expect(summaries(body)).toEqual([
      '4 user changed',
      '3 grant removed *',
      '3 grant removed sales',
      '3 role changed',
      '2 grant added *',
    ]);
    expect(body).not.toHaveProperty('nextPageToken');
  });

  it('says between which revisions, by name, and by whom', async () => {
    const { body } = await get('/history?kind=grant&divisionId=sales');
    expect(body.entries).toEqual([
      {
        revision: 3,
        asOf,
        storedAt: expect.stringMatching(/Z$/) as string,
        previousRevision: 2,
        previousAsOf: asOf,
        kind: 'grant',
        change: 'removed',
        subject: { type: 'user', id: 'ada', name: 'Ada' },
        role: { id: 'supervisor', name: 'Supervisor' },
        division: { id: 'sales', name: 'Sales' },
        by: { ...byAda, actor: { type: 'user', id: 'ada', name: 'Ada' } },
      },
    ]);
  });

  it('says what changed in a user and in a role', async () => {
    const { body } = await get('/history?kind=user,role');
    expect(body.entries).toMatchObject([
      { fields: [{ field: 'state', before: 'active', after: 'inactive' }] },
      {
        fields: [],
        permissionsAdded: ['routing:queue:add'],
        permissionsRemoved: ['routing:queue:view'],
        by: { status: 'not_attributed', reason: 'no_event' },
      },
    ]);
  });

  it.each([
    ['/users/ada/history', 4],
    ['/groups/team/history', 0],
    ['/oauth-clients/ada/history', 0],
    ['/trustees/trustee_user/ada/history', 0],
    ['/roles/supervisor/history', 4],
    ['/divisions/*/history', 2],
    ['/history?subjectType=user&subjectId=ada', 4],
    ['/history?actorId=ada', 3],
    ['/history?actorId=eve', 0],
    ['/history?to=2020-01-01T00:00:00Z', 0],
  ])('GET %s has %i entries', async (path, count) => {
    expect((await get(path)).body.entries).toHaveLength(count);
  });

  it('comes page by page', async () => {
    const pages: string[][] = [];
    for (let token: string | undefined = ''; token !== undefined;) {
      const { body }: { body: HistoryPageDto } = await get(
        `/history?pageSize=2${token && `&pageToken=${token}`}`,
      );
      pages.push(summaries(body));
      token = body.nextPageToken;
    }
    expect(pages).toEqual([
      ['4 user changed', '3 grant removed *'],
      ['3 grant removed sales', '3 role changed'],
      ['2 grant added *'],
    ]);
  });

  it('comes as a file', async () => {
    const headers = { ...asAdmin, accept: 'text/csv' };
    const { body } = await app.inject({ url: '/api/v1/history?actorId=ada', headers });
    const lines = body.trim().split('\r\n');
    expect(lines.filter((line) => line.includes(',grant,removed,user,Ada,ada,'))).toHaveLength(2);
    expect(lines.filter((line) => line.includes('attributed,'))).toHaveLength(3);
  });

  it.each(['subjectId=ada', 'kind=grants', 'from=yesterday', 'pageToken=abc', 'kind=role&format=html'])(
    'refuses %s',
    async (query) => {
      const { status, body } = await get<Problem>(`/history?${query}`);
      expect([status, body.code]).toEqual([400, 'invalid_request']);
    },
  );
});

describe('Where no audits are read', () => {
  it('no change is attributed, with the reason', async () => {
    const app = await start();
    const answer = await app.inject({ url: '/api/v1/history?pageSize=1', headers: asAdmin });
    await app.close();
    const { entries } = answer.json<HistoryPageDto>();
    expect(entries.map(({ by }) => by)).toEqual([{ status: 'not_attributed', reason: 'audits_not_read' }]);
  });
});
