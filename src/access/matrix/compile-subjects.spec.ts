import type { Group, SubjectType } from '../model/snapshot';
import { grant, group, orgMatrix, user, VIEW } from '../model/testing/org-matrix';

describe('A group', () => {
  it.each<[string, Partial<Group>, boolean]>([
    ['to a member', { memberIds: ['u'] }, true],
    ['to nobody else', { memberIds: ['v'] }, false],
    ['to an owner where owners count', { ownerIds: ['u'], includeOwners: true }, true],
    ['to no owner otherwise', { ownerIds: ['u'] }, false],
    ['not without roles enabled', { memberIds: ['u'], rolesEnabled: false }, false],
    ['not when inactive', { memberIds: ['u'], state: 'inactive' }, false],
    ['not when deleted', { memberIds: ['u'], state: 'deleted' }, false],
  ])('passes its roles %s', (_, rest, allowed) => {
    const matrix = orgMatrix({ groups: [group('g', rest)], grants: [grant('g', 'viewer', 'd', 'group')] });
    expect(matrix.check('u', VIEW, 'd').allowed).toBe(allowed);
  });

  it('holds its roles itself, if they count at all', () => {
    const groups = [group('on'), group('off', { rolesEnabled: false }), group('old', { state: 'inactive' })];
    const matrix = orgMatrix({ groups, grants: groups.map(({ id }) => grant(id, 'viewer', '*', 'group')) });
    const reasons = groups.map(({ id }) => matrix.checkSubject('group', id, VIEW).reason);
    expect(reasons).toEqual(['granted', 'not_granted', 'user_inactive']);
  });

  it('that was read twice gives only what both readings agree on', () => {
    const groups = [group('g', { memberIds: ['u', 'v'] }), group('g', { memberIds: ['v'] })];
    const matrix = orgMatrix({
      users: [user('u'), user('v')],
      groups,
      grants: [grant('g', 'viewer', '*', 'group')],
    });
    expect(['u', 'v'].map((id) => matrix.check(id, VIEW).allowed)).toEqual([false, true]);
  });
});

describe('Subjects of other kinds', () => {
  it('are each in an id space of their own', () => {
    const types: SubjectType[] = ['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group'];
    for (const holder of types) {
      const matrix = orgMatrix({
        groups: [group('u')],
        oauthClients: [{ id: 'u', name: 'C', state: 'active', grantType: 'CODE' }],
        trustees: [
          { id: 'u', name: 'T', type: 'trustee_user' },
          { id: 'u', name: 'T', type: 'trustee_group' },
        ],
        grants: [grant('u', 'viewer', '*', holder)],
      });
      expect(types.filter((type) => matrix.checkSubject(type, 'u', VIEW).allowed)).toEqual([holder]);
    }
  });

  it.each(['inactive', 'disabled'] as const)('are refused when they are %s clients', (state) => {
    const oauthClients = [{ id: 'c', name: 'C', state, grantType: 'CODE' }];
    const matrix = orgMatrix({ oauthClients, grants: [grant('c', 'viewer', '*', 'oauth_client')] });
    expect(matrix.checkSubject('oauth_client', 'c', VIEW).reason).toBe('user_inactive');
  });
});
