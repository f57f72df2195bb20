import type { Problem } from '../../src/http/problem';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import type { RoleDetailsDto, RoleHolderPageDto, RolePageDto } from '../../src/users-roles/roles/roles.dto';
import { grantsOf, naiveCheck } from '../support/naive-oracle';
import { permissionCodes } from '../support/permission-codes';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(120_000);

describe('The roles of the demo organisation', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
  });
  afterAll(() => service.stop());

  const get = async <Body>(path: string) => (await service.get<Body>(`/api/v1/roles${path}`)).body;
  const snapshot = () => service.app.get(SnapshotStore).current().snapshot;

  it('are listed, without the licence that someone set there: it is not what they need', async () => {
    const { roles, total } = await get<RolePageDto>('?pageSize=200');
    expect(total).toBe(snapshot().roles.length);
    const agent = roles.find(({ name }) => name === 'Digital Agent');
    expect(snapshot().roles.find(({ id }) => id === agent?.id)).toHaveProperty('baseLicense', 'engage2');
    expect(agent).not.toHaveProperty('baseLicense');
  });

  it('are held by those to whom the snapshot gives them, as their counts say', async () => {
    const held = snapshot().users.flatMap(({ id }) =>
      [...new Set(grantsOf(snapshot(), { type: 'user', id }).map(({ roleId }) => roleId))].map((roleId) => ({
        id,
        roleId,
      })),
    );
    for (const role of snapshot().roles) {
      const expected = held.filter(({ roleId }) => roleId === role.id).map(({ id }) => id);
      const { holders, total } = await get<RoleHolderPageDto>(`/${role.id}/holders?type=user&pageSize=200`);
      const { holderCounts } = await get<RoleDetailsDto>(`/${role.id}`);
      expect([total, holderCounts.users]).toEqual([expected.length, expected.length]);
      if (total <= 200) expect(holders.map(({ id }) => id).sort()).toEqual(expected.sort());
    }
  });

  it('show policies as Genesys has them, and the permissions that they come to', async () => {
    const codes = permissionCodes(snapshot());
    for (const role of snapshot().roles) {
      const shown = await get<RoleDetailsDto>(`/${role.id}`);
      expect(shown.policies).toEqual(JSON.parse(JSON.stringify(role.policies)));
      expect(shown.flatPermissions).toEqual(role.permissions);
      const holder = { id: 'x', name: 'x', state: 'active' as const };
      const held = { subjectType: 'user' as const, subjectId: 'x', roleId: role.id, divisionId: '*' };
      const alone = { ...snapshot(), users: [holder], groups: [], grants: [held] };
      const plain = codes.filter(
        (permission) => naiveCheck(alone, { type: 'user', id: 'x', permission }).allowed,
      );
      expect(shown.permissions).toEqual([...plain].sort());
      expect(shown.role.permissionCount).toBe(plain.length + shown.conditionalPermissions.length);
    }
  });

  it('keep apart what they give on a condition only', async () => {
    const conditional = snapshot().roles.filter(({ policies }) =>
      policies.some(({ condition }) => condition),
    );
    expect(conditional).not.toHaveLength(0);
    for (const { id } of conditional) {
      const { permissions, conditionalPermissions } = await get<RoleDetailsDto>(`/${id}`);
      expect(conditionalPermissions).not.toHaveLength(0);
      expect(permissions).not.toEqual(expect.arrayContaining(conditionalPermissions));
    }
  });

  it('are found by a permission that they give', async () => {
    const { roles } = await get<RolePageDto>('?permission=admin');
    expect(roles.map(({ name }) => name)).toEqual(['admin', 'Master Admin']);
  });

  it('name the first holders, and all of them page by page, direct and through groups', async () => {
    const { roleId, subjectId } = snapshot().grants.find(
      ({ subjectId: id }) => id === 'group-claims-leadership',
    )!;
    const { firstHolders } = await get<RoleDetailsDto>(`/${roleId}`);
    const found: RoleHolderPageDto[] = [];
    do {
      const token = found.at(-1)?.nextPageToken;
      found.push(
        await get<RoleHolderPageDto>(`/${roleId}/holders?pageSize=3${token ? `&pageToken=${token}` : ''}`),
      );
    } while (found.at(-1)?.nextPageToken);
    const holders = found.flatMap((page) => page.holders);
    expect(holders.slice(0, 20)).toEqual(firstHolders);
    expect(holders.length).toBe(found[0]!.total);
    expect(holders.find(({ id }) => id === subjectId)).toMatchObject({ type: 'group', sourceCount: 1 });
    expect(holders.some(({ sources }) => sources.some(({ group }) => group?.id === subjectId))).toBe(true);
  });

  it.each([
    ['?permission=', '/query/permission'],
    ['?isDefault=1', '/query/isDefault'],
    ['?fresh=true', '/query/fresh'],
    ['/role-admin/holders?type=person', '/query/type'],
    ['/role-admin?pageSize=1', '/query/pageSize'],
  ])('refuse %s', async (path, pointer) => {
    const { status, body } = await service.get<Problem>(`/api/v1/roles${path}`);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });
});
