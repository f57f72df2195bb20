import { callerOf } from './caller';
import { ownPermissions } from './own-permissions';
import { isOwnRole, ownRoles, type OwnRole } from './own-roles';

describe('the roles of our own API', () => {
  it('give every permission to admin', () => {
    expect(ownRoles.admin).toEqual(Object.keys(ownPermissions));
  });

  it.each(Object.entries(ownRoles))(
    'give %s at least one permission, and only ones that exist',
    (_role, permissions) => {
      expect(permissions.length).toBeGreaterThan(0);
      expect(Object.keys(ownPermissions)).toEqual(expect.arrayContaining([...permissions]));
    },
  );

  it.each<[OwnRole, boolean]>([
    ['access-checker', false],
    ['access-reader', false],
    ['auditor', false],
    ['access-admin', true],
    ['admin', true],
  ])('let %s start a sync: %p', (role, allowed) => {
    expect(callerOf('x', 'jwt', [role]).permissions.has('sync:start')).toBe(allowed);
  });

  it('add up', () => {
    const { permissions } = callerOf('x', 'jwt', ['access-checker', 'auditor']);
    expect([...permissions]).toEqual([
      'access:check',
      'access:read',
      'assertions:read',
      'audit:read',
      'audit:export',
      'audit:verify',
      'baseline:read',
      'changes:read',
      'conflicts:read',
      'evidence:export',
      'licenses:read',
      'reports:read',
      'reviews:evidence',
      'reviews:read',
      'settings:read',
      'simulations:read',
      'snapshots:read',
      'sync:read',
      'usage:read',
    ]);
  });

  it.each(['constructor', '__proto__', 'toString', 'Admin', '', 1, null])('do not hold %p', (name) => {
    expect(isOwnRole(name)).toBe(false);
  });
});
