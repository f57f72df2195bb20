import type { Snapshot } from '../access/model/snapshot';
import { accessBatches, accessColumns } from './access-batches';
import { buildGrant, buildGroup, buildRole, buildSnapshot, buildUser } from './testing/build-snapshot';

const rowsOf = async (part: Partial<Snapshot>) => {
  const rows: Record<string, unknown>[] = [];
  for await (const batch of accessBatches(buildSnapshot({ divisions: [HOME], ...part }))) {
    const objects = batch.map((row) =>
      Object.fromEntries(accessColumns.map(({ key }, index) => [key, row[index]])),
    );
    rows.push(...objects);
  }
  return rows;
};

const HOME = { id: 'home', name: 'Home', isHome: true };
const roles = [buildRole('r1'), buildRole('r2')];

describe('accessBatches', () => {
  it('says who holds which role where, directly', async () => {
    expect(await rowsOf({ users: [buildUser('u1')], roles, grants: [buildGrant('u1', 'r1')] })).toEqual([
      {
        subjectType: 'user',
        subjectId: 'u1',
        subjectName: 'Name of u1',
        subjectState: 'active',
        roleId: 'r1',
        roleName: 'Role r1',
        divisionId: 'home',
        divisionName: 'Home',
        via: 'direct',
        groupId: null,
        groupName: null,
        effective: true,
      },
    ]);
  });

  it('says through which group, and what the group itself holds', async () => {
    const grants = [buildGrant('g1', 'r1', { subjectType: 'group' })];
    const rows = await rowsOf({
      users: [buildUser('u1')],
      groups: [buildGroup('g1', ['u1'])],
      roles,
      grants,
    });
    expect(rows).toMatchObject([
      { subjectType: 'user', subjectId: 'u1', via: 'group', groupId: 'g1', groupName: 'Group g1' },
      { subjectType: 'group', subjectId: 'g1', via: 'direct', effective: true },
    ]);
  });

  it('names both ways where somebody holds a role directly and through a group', async () => {
    const grants = [buildGrant('u1', 'r1'), buildGrant('g1', 'r1', { subjectType: 'group' })];
    const rows = await rowsOf({
      users: [buildUser('u1')],
      groups: [buildGroup('g1', ['u1'])],
      roles,
      grants,
    });
    expect(rows.slice(0, 2).map(({ via }) => via)).toEqual(['direct', 'group']);
  });

  it('counts owners of a group where the group does', async () => {
    const groups = [buildGroup('g1', [], { ownerIds: ['u1'], includeOwners: true })];
    const grants = [buildGrant('g1', 'r1', { subjectType: 'group' })];
    expect(await rowsOf({ users: [buildUser('u1')], groups, roles, grants })).toHaveLength(2);
  });

  it.each([{ rolesEnabled: false }, { state: 'inactive' as const }])(
    'gives members nothing through a group that is %j, and says of its grant that it gives nothing',
    async (part) => {
      const grants = [buildGrant('g1', 'r1', { subjectType: 'group' })];
      const groups = [buildGroup('g1', ['u1'], part)];
      const rows = await rowsOf({ users: [buildUser('u1')], groups, roles, grants });
      expect(rows).toMatchObject([{ subjectId: 'g1', effective: false }]);
    },
  );

  it.each(['inactive', 'deleted'] as const)(
    'lists what somebody holds who is %s, as giving nothing',
    async (state) => {
      const rows = await rowsOf({
        users: [buildUser('u1', { state })],
        roles,
        grants: [buildGrant('u1', 'r1')],
      });
      expect(rows).toMatchObject([{ subjectState: state, effective: false }]);
    },
  );

  it('lists grants of subjects, roles and divisions that no listing shows', async () => {
    const grants = [
      buildGrant('gone', 'nothing', { divisionId: 'nowhere' }),
      buildGrant('g1', 'r1', { subjectType: 'group' }),
    ];
    const rows = await rowsOf({ groups: [buildGroup('g1', ['also-gone'])], roles, grants });
    const unknown = { subjectName: '', subjectState: 'unknown', effective: false };
    expect(rows).toMatchObject([
      { ...unknown, subjectId: 'also-gone', via: 'group' },
      { ...unknown, subjectId: 'gone', roleName: '', divisionName: '' },
      { subjectId: 'g1' },
    ]);
  });

  it('keeps kinds of subjects apart that share an id, and names every division', async () => {
    const grants = [
      buildGrant('x', 'r1'),
      buildGrant('x', 'r2', { subjectType: 'oauth_client', divisionId: '*' }),
      buildGrant('x', 'r2', { subjectType: 'trustee_user' }),
    ];
    const oauthClients = [
      { id: 'x', name: 'Client', state: 'active' as const, grantType: 'CLIENT-CREDENTIALS' },
    ];
    const trustees = [{ id: 'x', name: 'Guest', type: 'trustee_user' as const }];
    expect(await rowsOf({ users: [buildUser('x')], oauthClients, trustees, roles, grants })).toMatchObject([
      { subjectType: 'user', roleId: 'r1' },
      { subjectType: 'oauth_client', roleId: 'r2', divisionName: 'All divisions' },
      { subjectType: 'trustee_user', subjectName: 'Guest' },
    ]);
  });

  it('sorts by type, name and id, then by role and division, and drops what comes twice', async () => {
    const users = [
      buildUser('2', { name: 'B' }),
      buildUser('3', { name: 'A' }),
      buildUser('1', { name: 'B' }),
    ];
    const grants = ['2', '1', '3', '1'].flatMap((id) => [
      buildGrant(id, 'r2'),
      buildGrant(id, 'r1', { divisionId: '*' }),
      buildGrant(id, 'r1'),
    ]);
    const rows = await rowsOf({ users, roles, grants });
    expect(rows.map(({ subjectId, roleId, divisionId }) => [subjectId, roleId, divisionId].join())).toEqual(
      ['3', '1', '2'].flatMap((id) => [`${id},r1,*`, `${id},r1,home`, `${id},r2,home`]),
    );
  });

  it('has no row for somebody who holds nothing', async () => {
    expect(await rowsOf({ users: [buildUser('u1')], groups: [buildGroup('g1', ['u1'])] })).toEqual([]);
  });
});
