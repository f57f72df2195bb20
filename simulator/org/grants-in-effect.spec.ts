import { effectiveAccess, isAllowed } from './effective-access';
import type { SimulatedGroup, SimulatedOrg } from './simulated-org';
import { addGroup, edit, grant, orgWithAnn } from './testing/org-with-ann';

const permissionsOf = (org: SimulatedOrg, subjectId: string) => effectiveAccess(org, subjectId)?.permissions;

describe('who holds a grant', () => {
  it.each(['inactive', 'deleted'] as const)('not a user who is %s', (state) => {
    const org = orgWithAnn();
    grant(org, 'ann', '*');
    org.users.get('ann')!.state = state;

    expect(effectiveAccess(org, 'ann')).toEqual({ subjectId: 'ann', kind: 'user', state, permissions: {} });
  });

  it.each<[string, Partial<SimulatedGroup>, boolean]>([
    ['an individual member', { individualIds: ['ann'] }, true],
    ['a member by rule', { dynamicIds: ['ann'] }, true],
    ['an owner, where owners are included', { includeOwners: true, ownerIds: ['ann'] }, true],
    ['an owner, where owners are not included', { includeOwners: false, ownerIds: ['ann'] }, false],
    [
      'an owner who is a member too',
      { includeOwners: false, ownerIds: ['ann'], individualIds: ['ann'] },
      true,
    ],
    ['nobody in particular', {}, false],
    ['a member of a group without roles', { individualIds: ['ann'], rolesEnabled: false }, false],
    ['a member of an inactive group', { individualIds: ['ann'], state: 'inactive' }, false],
    ['a member of a deleted group', { individualIds: ['ann'], state: 'deleted' }, false],
  ])('through a group, as %s', (_, group, expected) => {
    const org = orgWithAnn();
    addGroup(org, group);
    grant(org, 'team', '*', 'editor', 'PC_GROUP');

    expect(isAllowed(org, 'ann', edit)).toBe(expected);
  });

  it('not an inactive user through a group', () => {
    const org = orgWithAnn();
    addGroup(org, { individualIds: ['ann'] });
    grant(org, 'team', '*', 'editor', 'PC_GROUP');
    org.users.get('ann')!.state = 'inactive';

    expect(isAllowed(org, 'ann', edit)).toBe(false);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('a group itself, if it confers roles: %s', (rolesEnabled, held) => {
    const org = orgWithAnn();
    addGroup(org, { rolesEnabled });
    grant(org, 'team', '*', 'editor', 'PC_GROUP');

    expect(Object.keys(permissionsOf(org, 'team') ?? {})).toHaveLength(held);
  });

  it.each([
    ['active', 1],
    ['disabled', 0],
    ['inactive', 0],
  ] as const)('an OAuth client that is %s: %i permissions', (state, held) => {
    const org = orgWithAnn();
    const about = { name: 'App', secret: 's', scope: [], dateCreated: '2024-02-01T09:00:00.000Z' };
    org.clients.set('app', { id: 'app', ...about, authorizedGrantType: 'CLIENT-CREDENTIALS', state });
    grant(org, 'app', '*', 'editor', 'PC_OAUTH_CLIENT');

    expect(Object.keys(permissionsOf(org, 'app') ?? {})).toHaveLength(held);
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('trustees, if the trust is enabled: %s', (enabled, held) => {
    const org = orgWithAnn();
    org.trusts.set('partner', {
      organizationId: 'partner',
      organizationName: 'Partner',
      enabled,
      users: [{ id: 'guest', name: 'Guest', email: 'guest@partner.example', state: 'active' }],
      groups: [{ id: 'guests', name: 'Guests' }],
    });
    grant(org, 'guest', '*', 'editor', 'PC_TRUSTEE_USER');
    grant(org, 'guests', '*', 'editor', 'PC_TRUSTEE_GROUP');

    expect(Object.keys(permissionsOf(org, 'guest') ?? {})).toHaveLength(held);
    expect(Object.keys(permissionsOf(org, 'guests') ?? {})).toHaveLength(held);
  });

  it('nobody unknown', () => {
    expect(effectiveAccess(orgWithAnn(), 'bob')).toBeUndefined();
  });
});
