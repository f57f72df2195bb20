import type { OAuthClient } from '../model/snapshot';
import { grant, group, role, user } from '../model/testing/org-matrix';
import { orgIndex } from '../index/testing/org-index';
import { adminHolders, clientsThatCanGrantRoles, rolesWithoutHolder, usersWithoutRole } from './population';

const client = (id: string): OAuthClient => ({ id, name: id, state: 'active', grantType: 'CODE' });
const idsOf = (subjects: Iterable<{ id: string }>) => [...subjects].map(({ id }) => id);

describe('Users without a role', () => {
  it('are those to whom none comes, in whatever state', async () => {
    const index = await orgIndex({
      users: [
        user('direct'),
        user('member'),
        user('none'),
        user('left', 'inactive'),
        user('closed'),
        user('gone'),
      ],
      groups: [
        group('g', { memberIds: ['member'] }),
        group('h', { memberIds: ['closed'], rolesEnabled: false }),
      ],
      grants: [
        grant('direct', 'viewer', 'd'),
        grant('g', 'viewer', 'd', 'group'),
        grant('h', 'viewer', 'd', 'group'),
        grant('gone', 'no such role', 'd'),
      ],
    });
    const list = usersWithoutRole(index);
    expect(idsOf(list.all())).toEqual(['closed', 'gone', 'left', 'none']);
    expect(list.total).toBe(4);
    expect(idsOf(list.page(list.page(undefined, 1)[0]?.rank, 2))).toEqual(['gone', 'left']);
  });
});

describe('Roles without a holder', () => {
  it('are those that no subject holds, by name', async () => {
    const index = await orgIndex({
      groups: [group('g'), group('closed', { rolesEnabled: false })],
      roles: ['z', 'held', 'group', 'closed', 'a'].map((id) => role(id, ['view'])),
      grants: [
        grant('u', 'held', 'd'),
        grant('g', 'group', 'd', 'group'),
        grant('closed', 'closed', 'd', 'group'),
      ],
    });
    expect(idsOf(rolesWithoutHolder(index))).toEqual(['a', 'closed', 'z']);
  });
});

describe('Holders of General Admin', () => {
  it('hold the flat permission', async () => {
    const roles = [role('admin', [], { permissions: ['admin'] }), role('all', ['*'])];
    const index = await orgIndex({ roles, grants: [grant('u', 'admin', 'd'), grant('v', 'all', '*')] });
    expect([...adminHolders(index).all()].map(({ subject }) => subject.id)).toEqual(['u']);
  });

  it('are nobody when no role has it', async () => {
    const list = adminHolders(await orgIndex({ grants: [grant('u', 'viewer', '*')] }));
    expect([list.total, list.page(undefined, 10)]).toEqual([0, []]);
  });
});

describe('Clients that can grant roles', () => {
  it('are clients alone, with the permission by which each can', async () => {
    const catalogue = [
      {
        domain: 'authorization',
        entity: 'grant',
        action: 'add',
        divisionAware: true,
        allowsConditions: false,
      },
    ];
    const policies = [{ domain: 'authorization', entity: '*', actions: ['*'] }];
    const index = await orgIndex({
      catalogue,
      oauthClients: [client('able'), client('other')],
      roles: [role('master', [], { policies }), role('none', ['view'])],
      grants: [
        grant('able', 'master', 'd', 'oauth_client'),
        grant('other', 'none', 'd', 'oauth_client'),
        grant('u', 'master', 'd'),
      ],
    });
    expect([...clientsThatCanGrantRoles(index).all()]).toMatchObject([
      { subject: { id: 'able' }, direct: [{ permission: 'authorization:grant:add', roleId: 'master' }] },
    ]);
  });
});
