import { SnapshotStore } from '../../src/sync/snapshot-store';
import type { RoleHolderPageDto } from '../../src/users-roles/roles/role-holders.dto';
import type { RoleDetailsDto, RolePageDto } from '../../src/users-roles/roles/roles.dto';
import { grantsOf } from '../support/naive-oracle';
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

  it('are listed with the licence that they force', async () => {
    const { roles, total } = await get<RolePageDto>('?pageSize=200');
    expect(total).toBe(snapshot().roles.length);
    const licenses = new Map(roles.map(({ name, baseLicense }) => [name, baseLicense]));
    expect([licenses.get('Digital Agent'), licenses.get('Auditor')]).toEqual(['engage2', undefined]);
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
});
