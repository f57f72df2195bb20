import type { Change } from '../../simulator/controls/changes';
import type { CheckAnswer } from '../../src/permissions/check/check';
import type { GenesysAuditPageDto } from '../../src/genesys-audits/api/genesys-audits.dto';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const EDIT = 'routing:queue:edit';
const VIEW = 'routing:queue:view';

const org = () => {
  const numbers = Array.from({ length: 20 }, (_, i) => i);
  return buildOrg({
    users: numbers.flatMap((n) => ['editor', 'member', 'loner'].map((name) => ({ id: `${name}-${n}` }))),
    groups: numbers.map((n) => ({ id: `team-${n}`, individualIds: [`member-${n}`] })),
    roles: [
      { id: 'editing', gives: EDIT },
      { id: 'viewing', gives: VIEW },
    ],
    grants: numbers.flatMap((n): [string, string, string, 'PC_USER' | 'PC_GROUP'][] => [
      [`editor-${n}`, 'editing', 'home', 'PC_USER'],
      [`team-${n}`, 'viewing', '*', 'PC_GROUP'],
    ]),
  });
};

describe('Changes that the audits of Genesys announce', () => {
  let service: ServiceWithSimulator;
  let n = 0;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start(
      { org: org(), modes: { rateLimitPerMinute: null } },
      { AUDIT_POLL_INTERVAL: '1s' },
    );
  });
  afterAll(() => service.stop());
  beforeEach(() => void n++);

  const check = async (userId: string, permission: string) => {
    const query = new URLSearchParams({ userId, permission }).toString();
    return (await service.get<CheckAnswer>(`/api/v1/check-permission?${query}`)).body;
  };
  const change = async (...changes: Change[]) =>
    expect((await service.simulator.change(...changes)).status).toBe(204);
  const becomes = async (userId: string, permission: string, allowed: boolean) => {
    for (let i = 0; i < 600; i++) {
      if ((await check(userId, permission)).allowed === allowed) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await check(userId, permission)).toMatchObject({ allowed });
  };

  it('are in the answers without a sync run: a grant that is taken', async () => {
    const { asOf, allowed } = await check(`editor-${n}`, EDIT);
    expect(allowed).toBe(true);
    await change({ op: 'revoke', subjectId: `editor-${n}`, roleId: 'editing', divisionId: 'home' });
    await becomes(`editor-${n}`, EDIT, false);
    expect(await check(`editor-${n}`, EDIT)).toMatchObject({ asOf });
  });

  it('a grant that is given', async () => {
    await change({
      op: 'grant',
      subjectId: `loner-${n}`,
      subjectType: 'PC_USER',
      roleId: 'editing',
      divisionId: 'home',
    });
    await becomes(`loner-${n}`, EDIT, true);
  });

  it('a grant of a group', async () => {
    await change({
      op: 'grant',
      subjectId: `team-${n}`,
      subjectType: 'PC_GROUP',
      roleId: 'editing',
      divisionId: '*',
    });
    await becomes(`member-${n}`, EDIT, true);
  });

  it('a member who joins, and one who leaves', async () => {
    await change({ op: 'add-member', groupId: `team-${n}`, userId: `loner-${n}` });
    await becomes(`loner-${n}`, VIEW, true);
    await change({ op: 'remove-member', groupId: `team-${n}`, userId: `member-${n}` });
    await becomes(`member-${n}`, VIEW, false);
  });

  it('a user who is deactivated, and activated again', async () => {
    await change({ op: 'set-user-state', userId: `editor-${n}`, state: 'inactive' });
    await becomes(`editor-${n}`, EDIT, false);
    await change({ op: 'set-user-state', userId: `editor-${n}`, state: 'active' });
    await becomes(`editor-${n}`, EDIT, true);
  });

  it('a group that no longer passes on its roles', async () => {
    await change({ op: 'set-group-roles-enabled', groupId: `team-${n}`, rolesEnabled: false });
    await becomes(`member-${n}`, VIEW, false);
    await change({ op: 'set-group-roles-enabled', groupId: `team-${n}`, rolesEnabled: true });
    await becomes(`member-${n}`, VIEW, true);
  });

  it('a role that includes more, and one that includes less', async () => {
    const policies = (...actions: string[]) => [
      { domain: 'routing', entityName: 'queue', actionSet: actions },
    ];
    await change({ op: 'set-role-policies', roleId: 'editing', permissionPolicies: policies('edit', 'add') });
    await becomes(`editor-${n}`, 'routing:queue:add', true);
    await change({ op: 'set-role-policies', roleId: 'editing', permissionPolicies: policies('edit') });
    await becomes(`editor-${n}`, 'routing:queue:add', false);
    expect(await check(`editor-${n}`, EDIT)).toMatchObject({ allowed: true });
  });

  it('are reported with the state of their reading', async () => {
    const { audits } = (await service.get<SyncStatusDto>('/api/v1/sync')).body;
    expect(audits).toMatchObject({ state: 'current', unread: 0, unannounced: { total: 0 } });
    expect(audits.services).toEqual(['PeoplePermissions', 'Groups', 'Directory']);
  });

  it('are kept: pages, filters, files', async () => {
    const list = (query: string) => service.get<GenesysAuditPageDto>(`/api/v1/genesys-audits?${query}`);
    const all = (await list('pageSize=1000')).body.items;
    const first = (await list('pageSize=3')).body;
    const second = (await list(`pageSize=3&pageToken=${first.nextPageToken}`)).body;
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 6));
    const grants = (await list('entityType=Role&action=MemberAdd&pageSize=1000')).body.items;
    expect(grants.length).toBeGreaterThan(0);
    expect(grants).toEqual(all.filter(({ action }) => action === 'MemberAdd'));
    for (const format of ['ndjson', 'csv', 'ocsf']) {
      const url = `/api/v1/genesys-audits/export?format=${format}`;
      const { payload } = await service.app.inject({ method: 'GET', url, headers: asAdmin });
      expect(payload.trimEnd().split('\n')).toHaveLength(all.length + (format === 'csv' ? 1 : 0));
    }
  });

  it('lose the names of a person on request, and stay what they were', async () => {
    const list = async () =>
      (await service.get<GenesysAuditPageDto>('/api/v1/genesys-audits?entityType=User&pageSize=1000')).body
        .items;
    const before = (await list()).find(({ entityName }) => entityName !== undefined);
    const { body } = await service.post<{ events: number }>('/api/v1/genesys-audits/erasures', {
      userId: before?.entityId,
    });
    expect(body.events).toBeGreaterThan(0);
    const after = (await list()).find(({ id }) => id === before?.id);
    expect(after).toMatchObject({ hash: before?.hash, entityNameDigest: before?.entityNameDigest });
    expect(after?.entityName).toBeUndefined();
  });
});
