import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { trustedTime } from '../../src/common/trusted-clock';
import type { Problem } from '../../src/http/problem';
import { Database } from '../../src/database/database';
import type {
  SnapshotChangePageDto,
  SnapshotDto,
  SnapshotPageDto,
} from '../../src/revisions/api/snapshots.dto';
import { SnapshotHistory } from '../../src/revisions/history/snapshot-history';
import { SnapshotsModule } from '../../src/revisions/snapshots.module';
import { appOn } from '../api-keys/app-on';
import { asAdmin } from '../support/create-app';
import { describeOnSharedDatabase } from '../support/each-database';
import { organization } from './organization';

jest.setTimeout(60_000);

const PATH = '/api/v1/snapshots';

describeOnSharedDatabase('The API of snapshots', (place) => {
  let app: NestFastifyApplication;
  // Of today: what is older is thinned while the test looks at it.
  const asOf = trustedTime();
  const whole = organization({ asOf });
  const without = organization({ asOf, revision: 2, grants: [], roles: [], divisions: [] });
  const renamed = organization({
    asOf,
    revision: 3,
    users: [{ id: 'ada', name: 'Ada L.', state: 'inactive' }],
    gaps: [{ part: 'oauthClients', seen: 0, detail: 'Not shown.' }],
  });

  beforeAll(async () => {
    app = await appOn(place(), [SnapshotsModule]);
    const history = app.get(SnapshotHistory);
    for (const snapshot of [whole, without, renamed]) await history.store(snapshot, 7);
  });
  afterAll(() => app.close());

  const get = async <Body>(path: string) => {
    const answer = await app.inject({ method: 'GET', url: PATH + path, headers: asAdmin });
    return { status: answer.statusCode, body: answer.json<Body>() };
  };

  it('lists revisions, the newest first, page by page', async () => {
    const first = (await get<SnapshotPageDto>('?pageSize=2')).body;
    expect(first.snapshots.map(({ revision }) => revision)).toEqual([3, 2]);
    const second = (await get<SnapshotPageDto>(`?pageSize=2&pageToken=${first.nextPageToken}`)).body;
    expect(second.snapshots.map(({ revision }) => revision)).toEqual([1]);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it('tells of a revision when it was read, what is in it, what it took and what changed', async () => {
    expect((await get<SnapshotDto>('/3')).body).toEqual({
      revision: 3,
      asOf,
      storedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      organizationId: 'org',
      organizationName: 'Org',
      partial: true,
      gaps: renamed.gaps,
      calls: 7,
      counts: {
        users: 1,
        groups: 1,
        roles: 1,
        divisions: 1,
        oauthClients: 0,
        trustees: 0,
        permissions: 1,
        grants: 1,
        accessPolicies: 0,
      },
      changes: { added: 3, removed: 0, changed: 1 },
    });
  });

  it('tells what went, with the names that it had', async () => {
    const { body } = await get<SnapshotChangePageDto>('/1/changes?to=2&kind=grant');
    expect(body.changes).toEqual([
      {
        kind: 'grant',
        change: 'removed',
        id: 'ada',
        name: 'Ada',
        before: {
          subjectType: 'user',
          subjectId: 'ada',
          subjectName: 'Ada',
          roleId: 'supervisor',
          roleName: 'Supervisor',
          divisionId: 'sales',
          divisionName: 'Sales',
        },
      },
    ]);
  });

  it('tells what something was and what it has become', async () => {
    const { body } = await get<SnapshotChangePageDto>('/1/changes?to=3');
    expect(body.changes).toEqual([
      {
        kind: 'user',
        change: 'changed',
        id: 'ada',
        name: 'Ada L.',
        before: whole.users[0],
        after: renamed.users[0],
      },
    ]);
  });

  it('pages changes', async () => {
    const first = (await get<SnapshotChangePageDto>('/1/changes?to=2&pageSize=2')).body;
    const second = (await get<SnapshotChangePageDto>(`/1/changes?to=2&pageToken=${first.nextPageToken}`))
      .body;
    expect([...first.changes, ...second.changes].map(({ kind }) => kind)).toEqual([
      'role',
      'grant',
      'division',
    ]);
    expect(second).not.toHaveProperty('nextPageToken');
  });

  it.each([
    ['?pageSize=0', '/query/pageSize'],
    ['?pageToken=bm8', '/query/pageToken'],
    ['?unknown=1', '/query/unknown'],
    ['/0', '/path/revision'],
    ['/one', '/path/revision'],
    ['/1/changes', '/query/to'],
    ['/2/changes?to=1', '/query/to'],
    ['/2/changes?to=2', '/query/to'],
    ['/1/changes?to=2&kind=nothing', '/query/kind'],
    ['/1/changes?to=2&pageToken=W10', '/query/pageToken'],
  ])('refuses %s', async (path, pointer) => {
    const { status, body } = await get<Problem>(path);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.pointer).toBe(pointer);
  });

  it('refuses a page token of other changes', async () => {
    const { nextPageToken } = (await get<SnapshotChangePageDto>('/1/changes?to=2&pageSize=1')).body;
    for (const path of ['/1/changes?to=3', '/2/changes?to=3', '/1/changes?to=2&kind=role']) {
      expect((await get(`${path}&pageToken=${nextPageToken}`)).status).toBe(400);
    }
  });

  it('names the nearest revision that is kept when one is not', async () => {
    await app.get(Database).kysely.deleteFrom('snapshot').where('revision', '=', 2).execute();
    for (const path of ['/2', '/1/changes?to=2', '/2/changes?to=3']) {
      const { status, body } = await get<Problem>(path);
      expect(status).toBe(404);
      expect(body).toMatchObject({
        code: 'snapshot_not_found',
        detail: 'Revision 2 has no snapshot. The nearest stored one is 1.',
      });
    }
  });
});
