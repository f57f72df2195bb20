import type { Problem } from '../../src/http/problem';
import type { Grant, Snapshot } from '../../src/access/model/snapshot';
import type { CataloguePageDto } from '../../src/permissions/catalogue/catalogue.dto';
import type { ExplanationDto } from '../../src/permissions/explanation/explanation.dto';
import type { HolderPageDto } from '../../src/permissions/holders/holders.dto';
import type { PermissionMatrixDto } from '../../src/permissions/matrix/matrix.dto';
import type { RolesWithoutHoldersDto } from '../../src/permissions/population/population.dto';
import type { EffectivePermissionPageDto } from '../../src/permissions/subjects/subject-permissions.dto';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const ADMIN = 'demo-organization-admin';

describe('The explorer on the demo organisation', () => {
  let service: ServiceWithSimulator;
  let snapshot: Snapshot;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
    snapshot = service.app.get(SnapshotStore).current().snapshot;
  });
  afterAll(() => service.stop());

  const get = async <Body>(path: string) => (await service.get<Body>(`/api/v1/${path}`)).body;
  const file = (path: string, headers: Record<string, string> = {}) =>
    service.app.inject({ url: `/api/v1/${path}`, headers: { ...asAdmin, ...headers } });
  const allowed = async (userId: string, permission: string) =>
    (await get<{ allowed: boolean }>(`check-permission?userId=${userId}&permission=${permission}`)).allowed;

  /** All pages of a list, and the first of them. */
  async function everyPage<Page extends { nextPageToken?: string }>(path: string): Promise<Page[]> {
    const pages = [await get<Page>(path)];
    for (let token = pages[0]!.nextPageToken; token !== undefined; token = pages.at(-1)!.nextPageToken)
      pages.push(await get<Page>(`${path}${path.includes('?') ? '&' : '?'}pageToken=${token}`));
    return pages;
  }

  describe('lists permissions', () => {
    it('of a user with every source, and says which revision it comes from', async () => {
      const found = await get<EffectivePermissionPageDto>(
        `users/${ADMIN}/permissions?search=ADMIN&pageSize=1`,
      );
      expect(found).toMatchObject({
        revision: snapshot.revision,
        asOf: snapshot.asOf,
        partial: false,
        subject: { type: 'user', id: ADMIN, state: 'active' },
        effective: true,
        permissions: [
          {
            permission: 'admin',
            everywhere: true,
            conditional: false,
            sources: [{ role: { name: 'admin' }, division: { id: '*', name: 'All divisions' } }],
          },
        ],
      });
    });

    it('page by page, each once and sorted', async () => {
      const pages = await everyPage<EffectivePermissionPageDto>(`users/${ADMIN}/permissions?pageSize=7`);
      const codes = pages.flatMap(({ permissions }) => permissions.map(({ permission }) => permission));
      expect(codes).toHaveLength(pages[0]!.total);
      expect(codes).toEqual([...new Set(codes)].sort());
    });

    it.each(['group', 'oauth_client'] as const)('of a %s as of a user', async (type) => {
      const passesRoles = ({ subjectId }: Grant) =>
        type !== 'group' ||
        snapshot.groups.some(
          ({ id, rolesEnabled, state }) => id === subjectId && rolesEnabled && state === 'active',
        );
      const grant = snapshot.grants.find((one) => one.subjectType === type && passesRoles(one))!;
      const path = type === 'group' ? 'groups' : 'oauth-clients';
      const page = await get<EffectivePermissionPageDto>(`${path}/${grant.subjectId}/permissions`);
      expect(page.subject).toMatchObject({ type, id: grant.subjectId });
      expect(page.permissions.flatMap(({ sources }) => sources.map(({ role }) => role.id))).toContain(
        grant.roleId,
      );
    });

    it('of somebody who is not active, and says that they do not count', async () => {
      const { id } = snapshot.users.find(({ state }) => state === 'inactive')!;
      expect(await get(`users/${id}/permissions`)).toMatchObject({ effective: false });
    });
  });

  describe('explains', () => {
    it('what is allowed, by the policy that gives it', async () => {
      const answer = await get<ExplanationDto>(`users/${ADMIN}/permissions/admin/explanation`);
      expect(answer).toMatchObject({
        allowed: true,
        reason: 'granted',
        paths: [{ role: { name: 'admin' }, rule: { kind: 'flat' }, counts: true, obstacles: [] }],
        missing: [],
        nearestChanges: [],
      });
    });

    it('what is refused, with what is missing and the roles that would add the least', async () => {
      const agent = await someoneWithout('admin');
      const answer = await get<ExplanationDto>(`users/${agent}/permissions/admin/explanation?divisionId=*`);
      expect(answer).toMatchObject({
        allowed: false,
        reason: 'not_granted',
        division: { id: '*', name: 'All divisions' },
        missing: [{ code: 'no_role_includes_it' }],
      });
      const added = answer.nearestChanges.map(({ addsPermissions }) => addsPermissions);
      expect(added.length).toBeGreaterThan(1);
      expect(added).toEqual([...added].sort((one, other) => one - other));
    });

    it('that a division does not exist, without calling it deleted, and the id of the one that has that name', async () => {
      const { id, name } = snapshot.divisions[1]!;
      const asked = (divisionId: string) =>
        get<ExplanationDto>(
          `users/${ADMIN}/permissions/routing:queue:view/explanation?divisionId=${encodeURIComponent(divisionId)}`,
        );
      const refused = { allowed: false, reason: 'unknown_division', paths: [], nearestChanges: [] };
      expect(await asked('nowhere')).toMatchObject({
        ...refused,
        missing: [{ code: 'division_unknown', divisions: [] }],
      });
      expect((await asked('nowhere')).division).toEqual({ id: 'nowhere' });
      expect(await asked(name)).toMatchObject({
        ...refused,
        missing: [{ code: 'division_unknown', divisions: [{ id, name }] }],
      });
      expect(await asked(id)).toMatchObject({
        reason: expect.not.stringMatching('unknown'),
        division: { id, name },
      });
    });

    it('that nobody knows a permission', async () => {
      expect(await get(`users/${ADMIN}/permissions/no:such:thing/explanation`)).toMatchObject({
        allowed: false,
        reason: 'unknown_permission',
        missing: [{ code: 'permission_unknown' }],
      });
    });
  });

  it('lists holders page by page as the file has them, each once', async () => {
    const path = 'permissions/routing:queue:view/holders';
    const pages = await everyPage<HolderPageDto>(`${path}?pageSize=10`);
    const ids = pages.flatMap(({ holders }) => holders.map(({ subject }) => subject.id));
    expect(ids).toHaveLength(pages[0]!.total);
    const { holders } = (await file(`${path}?format=json`)).json<{ holders: { subjectId: string }[] }>();
    expect([...new Set(holders.map(({ subjectId }) => subjectId))]).toEqual(ids);
  });

  it('answers questions about everybody', async () => {
    const admins = await get<HolderPageDto>('population/general-admins');
    const holders = await get<HolderPageDto>('permissions/admin/holders');
    expect(admins.holders).toEqual(holders.holders);
    const clients = await get<HolderPageDto>('population/granting-oauth-clients');
    expect(new Set(clients.holders.map(({ subject }) => subject.type))).toEqual(new Set(['oauth_client']));
    const { roles } = await get<RolesWithoutHoldersDto>('population/roles-without-holders');
    for (const { id } of roles) expect(snapshot.grants.some(({ roleId }) => roleId === id)).toBe(false);
    expect(await get('population/users-without-roles')).toMatchObject({ total: 0, users: [] });
  });

  describe('makes a matrix', () => {
    it('of some users, and names those whom nobody knows', async () => {
      const agent = await someoneWithout('admin');
      const answer = await get<PermissionMatrixDto>(`permission-matrix?userIds=${ADMIN},nobody,${agent}`);
      expect(answer.unknownUserIds).toEqual(['nobody']);
      expect(Object.keys(answer.matrix).sort()).toEqual([ADMIN, agent].sort());
      expect(answer.matrix[ADMIN]).toContain('admin');
      for (const permission of answer.matrix[agent]!) expect(await allowed(agent, permission)).toBe(true);
    });

    it('of all users, which says the same as single checks', async () => {
      const { matrix } = (await file('permission-matrix')).json<PermissionMatrixDto>();
      expect(Object.keys(matrix)).toHaveLength(snapshot.users.length);
      for (const permission of ['admin', 'routing:queue:edit', 'authorization:grant:add']) {
        for (const [userId, codes] of Object.entries(matrix))
          expect([userId, codes.includes(permission)]).toEqual([userId, await allowed(userId, permission)]);
      }
    });

    it('as a grid that says the same', async () => {
      const { matrix } = (await file('permission-matrix')).json<PermissionMatrixDto>();
      const { body } = await file('permission-matrix?format=csv');
      const [, table] = body.split('\r\n\r\n') as [string, string];
      const [head, ...lines] = table
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(','));
      for (const [, userId = '', , ...cells] of lines) {
        const held = head!.slice(3).filter((_, place) => cells[place] === '1');
        expect([userId, held]).toEqual([userId, matrix[userId]]);
      }
      expect(lines).toHaveLength(snapshot.users.length);
    });

    it('of 500 users at once over the wire', async () => {
      const ids = Array.from({ length: 500 }, (_, number) => `${number}`.padStart(36, '0')).join(',');
      await service.app.listen(0, '127.0.0.1');
      const answer = await fetch(`${await service.app.getUrl()}/api/v1/permission-matrix?userIds=${ids}`, {
        headers: asAdmin,
      });
      expect(answer.status).toBe(200);
      expect(((await answer.json()) as PermissionMatrixDto).unknownUserIds).toHaveLength(500);
    });
  });

  it('lists the catalogue with how many roles give a permission and how many hold it', async () => {
    const page = await get<CataloguePageDto>('permissions?search=queue%20>%20edit&divisionAware=true');
    const listed = page.permissions.find(({ permission }) => permission === 'routing:queue:edit');
    const { effectiveTotal } = await get<HolderPageDto>('permissions/routing:queue:edit/holders');
    expect(listed).toMatchObject({ divisionAware: true, holders: effectiveTotal });
    expect(listed!.roles).toBeGreaterThan(0);
  });

  it.each([
    'permissions',
    'permissions/admin/holders',
    'holders?permissions=admin,routing:queue:view&match=any',
    'population/users-without-roles',
    'population/roles-without-holders',
    'population/general-admins',
    'population/granting-oauth-clients',
    'permission-matrix',
    `users/${ADMIN}/permissions`,
  ])('gives /%s as a file with the same bytes each time, with the revision at its head', async (path) => {
    const next = path.includes('?') ? '&' : '?';
    for (const format of ['json', 'csv', 'xlsx']) {
      const [one, other] = [
        await file(`${path}${next}format=${format}`),
        await file(`${path}${next}format=${format}`),
      ];
      expect(one.headers['content-disposition']).toMatch(
        new RegExp(`^attachment; filename="rolecall-.+\\.${format}"$`),
      );
      expect(one.rawPayload.equals(other.rawPayload)).toBe(true);
    }
    expect((await file(path, { accept: 'text/csv' })).body).toContain(
      `\r\nRevision,${snapshot.revision}\r\n`,
    );
  });

  it.each([
    ['users/nobody/permissions', 404, 'not_found'],
    ['users/nobody/permissions/admin/explanation', 404, 'not_found'],
    ['groups/nobody/permissions', 404, 'not_found'],
    ['permissions/no:such:thing/holders', 404, 'unknown_permission'],
    ['holders?permissions=admin,no:such:thing', 404, 'unknown_permission'],
    ['permissions/changes?from=1&to=99', 404, 'snapshot_not_found'],
    ['permissions?consistency=fully_consistent', 400, 'consistency_not_possible'],
    ['permissions?consistency=at_least_as_fresh&atLeastRevision=99', 409, 'revision_not_reached'],
  ])('answers /%s with %d %s', async (path, status, code) => {
    expect(await get(path)).toMatchObject({ status, code });
  });

  it.each([
    ['holders', '/query/permissions'],
    [`holders?permissions=${Array.from({ length: 51 }, (_, number) => number).join()}`, '/query/permissions'],
    ['permissions?domain=', '/query/domain'],
    ['holders?permissions=admin&match=most', '/query/match'],
    ['permissions/admin/holders?pageSize=1001', '/query/pageSize'],
    ['permissions/admin/holders?pageToken=x', '/query/pageToken'],
    ['permissions/admin/holders?subjectType=robot', '/query/subjectType'],
    ['permissions/admin/holders?format=csv&pageSize=10', '/query/pageSize'],
    ['permissions/admin/holders?format=pdf', '/query/format'],
    ['permissions?divisionAware=maybe', '/query/divisionAware'],
    ['permissions?other=1', '/query/other'],
    ['permissions/changes?from=2&to=1', '/query/to'],
    ['permission-matrix?userIds=', '/query/userIds'],
    ['population/general-admins?pageToken=x', '/query/pageToken'],
    [`users/${ADMIN}/permissions?pageSize=1001`, '/query/pageSize'],
    [`users/${ADMIN}/permissions/admin/explanation?properties=x`, '/query/properties'],
  ])('refuses /%s', async (path, pointer) => {
    const { status, errors } = await get<Problem>(path);
    expect([status, errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('refuses a page token of another list', async () => {
    const { nextPageToken } = await get<HolderPageDto>('permissions/chat:1on1:edit/holders?pageSize=1');
    for (const path of ['permissions/admin/holders', 'permissions/chat:1on1:edit/holders?divisionId=*'])
      expect(await get(`${path}${path.includes('?') ? '&' : '?'}pageToken=${nextPageToken}`)).toMatchObject({
        errors: [{ pointer: '/query/pageToken' }],
      });
  });

  async function someoneWithout(permission: string): Promise<string> {
    for (const { id, state } of snapshot.users)
      if (state === 'active' && !(await allowed(id, permission))) return id;
    throw new Error('Everybody holds it.');
  }
});
