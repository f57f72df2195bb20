import type { Reason } from '../model/decision';
import type { Grant, User } from '../model/snapshot';
import { grant, LIST, orgMatrix, role, user, VIEW } from '../model/testing/org-matrix';

/** With a twin, and one whose id is empty. */
const divisions = ['d', 'e', 'D', ''].map((id) => ({ id, name: id, isHome: false }));

describe('A check of a permission that is division-aware', () => {
  it.each<[string, Grant[], string | undefined, Reason]>([
    ['no grant', [], undefined, 'not_granted'],
    [
      'a grant in a division, none asked',
      [grant('u', 'viewer', 'd')],
      undefined,
      'granted_in_some_divisions',
    ],
    ['a grant in the division asked', [grant('u', 'viewer', 'd')], 'd', 'granted'],
    ['a grant in another division', [grant('u', 'viewer', 'd')], 'e', 'not_granted_in_division'],
    ['a grant in a twin of the division', [grant('u', 'viewer', 'd')], 'D', 'not_granted_in_division'],
    ['a grant in all divisions, none asked', [grant('u', 'viewer', '*')], undefined, 'granted'],
    ['a grant in all divisions, a division asked', [grant('u', 'viewer', '*')], 'd', 'granted'],
    [
      'a grant in all divisions, an unknown one asked',
      [grant('u', 'viewer', '*')],
      'nowhere',
      'unknown_division',
    ],
    ['a grant in a division that is gone', [grant('u', 'viewer', 'gone')], 'gone', 'unknown_division'],
    [
      'a grant in a division that is gone, none asked',
      [grant('u', 'viewer', 'gone')],
      undefined,
      'granted_in_some_divisions',
    ],
    ['a grant in a division, asked by its name', [grant('u', 'viewer', 'e')], 'E', 'unknown_division'],
    ['no grant, an unknown division asked', [], 'nowhere', 'unknown_division'],
    ['a grant in all divisions, all asked', [grant('u', 'viewer', '*')], '*', 'granted'],
    ['a grant in a division, all asked', [grant('u', 'viewer', 'd')], '*', 'not_granted_in_division'],
    ['a grant in the division with the empty id', [grant('u', 'viewer', '')], '', 'granted'],
    ['a grant of a role that is not there', [grant('u', 'gone', '*')], 'd', 'not_granted'],
    ['a grant to somebody else', [grant('U', 'viewer', '*')], 'd', 'not_granted'],
    ['a grant to a client of the same id', [grant('u', 'viewer', '*', 'oauth_client')], 'd', 'not_granted'],
  ])('with %s', (_, grants, divisionId, reason) => {
    expect(orgMatrix({ grants, divisions }).check('u', VIEW, divisionId).reason).toBe(reason);
  });
});

describe('A check in a division that the snapshot does not have', () => {
  it.each(['', 'nowhere', 'E', '__proto__', 'constructor', '**'])('is refused for %p, whoever asks', (id) => {
    const roles = [role('boss', ['view', 'list'], { permissions: ['admin'] })];
    const matrix = orgMatrix({ roles, grants: [grant('u', 'boss', '*'), grant('u', 'boss', id)] });
    for (const permission of [VIEW, LIST, 'admin']) {
      const answer = matrix.check('u', permission, id);
      expect(answer).toEqual({ allowed: false, reason: 'unknown_division', caveats: [] });
    }
    expect(matrix.knowsDivision(id)).toBe(false);
  });

  it('tells first of the user and of the permission', () => {
    const matrix = orgMatrix({ users: [user('u'), user('v', 'inactive')] });
    expect(matrix.check('nobody', VIEW, 'nowhere').reason).toBe('unknown_user');
    expect(matrix.check('v', VIEW, 'nowhere').reason).toBe('user_inactive');
    expect(matrix.check('u', 'a:b:c', 'nowhere').reason).toBe('unknown_permission');
  });

  it('stays refused in later revisions that give roles there', () => {
    const stamp = { revision: 2, asOf: '2026-01-02T00:00:00Z' };
    const pairs = [['viewer', 'nowhere'] as const];
    const after = orgMatrix().withSubject('user', { id: 'u', state: 'active', pairs }, stamp);
    expect(after.check('u', VIEW, 'nowhere').reason).toBe('unknown_division');
  });
});

describe('A check of a permission that knows no divisions', () => {
  it.each([undefined, 'd', 'e', '*'])('counts a grant in any division when asked for %p', (divisionId) => {
    expect(orgMatrix({ grants: [grant('u', 'viewer', 'd')] }).check('u', LIST, divisionId).reason).toBe(
      'granted',
    );
  });
});

describe('A check of a conditional permission', () => {
  const met = { v: '1' };
  it.each<[string, Grant[], string | undefined, Record<string, string> | undefined, Reason]>([
    ['no properties', [grant('u', 'conditional', 'd')], 'd', undefined, 'condition_not_met'],
    ['other properties', [grant('u', 'conditional', 'd')], 'd', { v: '2' }, 'condition_not_met'],
    ['the right properties', [grant('u', 'conditional', 'd')], 'd', met, 'granted'],
    [
      'the right properties, no division',
      [grant('u', 'conditional', 'd')],
      undefined,
      met,
      'granted_in_some_divisions',
    ],
    [
      'no properties, no division',
      [grant('u', 'conditional', 'd')],
      undefined,
      undefined,
      'condition_not_met',
    ],
    [
      'the right properties, elsewhere',
      [grant('u', 'conditional', 'd')],
      'e',
      met,
      'not_granted_in_division',
    ],
    ['no properties, elsewhere', [grant('u', 'conditional', 'd')], 'e', undefined, 'not_granted_in_division'],
    [
      'a plain grant beside it',
      [grant('u', 'conditional', 'd'), grant('u', 'viewer', 'd')],
      'd',
      undefined,
      'granted',
    ],
    [
      'a plain grant elsewhere',
      [grant('u', 'conditional', 'd'), grant('u', 'viewer', 'e')],
      'd',
      undefined,
      'condition_not_met',
    ],
  ])('with %s', (_, grants, divisionId, properties, reason) => {
    expect(orgMatrix({ grants }).check('u', VIEW, divisionId, properties).reason).toBe(reason);
  });
});

describe('A check of names', () => {
  const grants = [grant('u', 'viewer', '*')];
  it.each([
    'routing:queue:fly',
    'routing:queue',
    'routing:queue:view:',
    'Routing:queue:view',
    'admin',
    '',
    '__proto__',
  ])('does not know the permission %p', (permission) => {
    expect(orgMatrix({ grants }).check('u', permission).reason).toBe('unknown_permission');
  });

  it.each(['U', '', '__proto__', 'constructor'])('does not know the user %p', (id) => {
    expect(orgMatrix({ grants }).check(id, VIEW).reason).toBe('unknown_user');
  });

  it('knows a flat permission that some role has, and never asks for its division', () => {
    const roles = [
      role('boss', [], { permissions: ['admin'] }),
      role('other', [], { permissions: ['group_creation'] }),
    ];
    const matrix = orgMatrix({ roles, grants: [grant('u', 'boss', 'd')] });
    expect(matrix.check('u', 'admin', 'e').reason).toBe('granted');
    expect(matrix.check('u', 'group_creation').reason).toBe('not_granted');
  });

  it('keeps apart users whose ids only look alike', () => {
    const ids = ['', '\u00e9', 'e\u0301', 'a:b', 'a|b', 'a\0b', '__proto__', 'constructor'];
    const matrix = orgMatrix({
      users: ids.map((id) => user(id)),
      grants: [grant('__proto__', 'viewer', '*')],
    });
    expect(ids.filter((id) => matrix.check(id, VIEW).allowed)).toEqual(['__proto__']);
  });
});

describe('A user who is not active', () => {
  it.each<[User['state'][], Reason]>([
    [['inactive'], 'user_inactive'],
    [['deleted'], 'user_deleted'],
    [['active', 'inactive'], 'user_inactive'],
    [['inactive', 'active'], 'user_inactive'],
    [['deleted', 'inactive'], 'user_deleted'],
  ])('is refused when read as %p', (states, reason) => {
    const users = states.map((state) => user('u', state));
    expect(orgMatrix({ users, grants: [grant('u', 'viewer', '*')] }).check('u', VIEW)).toMatchObject({
      allowed: false,
      reason,
    });
  });
});
