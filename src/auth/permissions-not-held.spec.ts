import { callerOf } from './caller';
import type { OwnPermission } from './own-permissions';
import { ownRoleNames, ownRoles, type OwnRole } from './own-roles';
import { permissionsNotHeld } from './permissions-not-held';

/** No role, every role, and every two. */
const combinations: OwnRole[][] = [
  [],
  ...ownRoleNames.map((role) => [role]),
  ...ownRoleNames.flatMap((one, i) => ownRoleNames.slice(i + 1).map((other) => [one, other])),
];

describe('permissionsNotHeld', () => {
  it.each(combinations.map((roles) => [roles.join(' and ') || 'no role', roles] as const))(
    'lets %s give no permission that it lacks, and every one that it holds',
    (_name, roles) => {
      const holder = callerOf('holder', 'jwt', roles);
      for (const given of combinations) {
        const held = new Set<string>(roles.flatMap((role) => ownRoles[role]));
        const lacking = given.flatMap((role) => [...ownRoles[role]]).filter((name) => !held.has(name));
        expect(permissionsNotHeld(holder, given)).toEqual([...new Set(lacking)].sort());
      }
    },
  );

  it('goes by what the caller holds, not by the names of the roles', () => {
    const caller = { ...callerOf('x', 'jwt', ['admin']), permissions: new Set<OwnPermission>() };
    expect(permissionsNotHeld(caller, ['access-checker'])).toEqual([...ownRoles['access-checker']].sort());
  });
});
