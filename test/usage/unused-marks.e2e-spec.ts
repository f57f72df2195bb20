import fc from 'fast-check';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { naivePresentUsers, naiveRoles } from '../support/naive-licenses';
import { propertyRuns } from '../support/property-runs';
import { Yielder } from '../../src/common/yielder';
import { roleUses, roleWithoutUnused } from '../../src/access/usage/role-use';
import { unusedPermissions, unusedRoles, type UnusedMarks } from '../../src/access/usage/unused-marks';

/** Marks some ids as told and some of what they have as unused, the same each time. */
function marksBy(seed: number): UnusedMarks {
  const mix = (text: string) => [...text].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), seed) % 97;
  const marked = (id: string) =>
    Math.abs(mix(id)) < 25
      ? undefined
      : ({ has: (one: string) => Math.abs(mix(id + one)) % 2 === 0 } as ReadonlySet<string>);
  return { unusedRolesOf: marked, unusedPermissionsOf: marked };
}

describe('what Genesys marks as unused', () => {
  it('is listed for roles that users hold, and what is not told is never unused', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryCase, fc.integer({ min: 1, max: 50 }), async ({ snapshot }, seed) => {
        const index = await indexOf(snapshot);
        const marks = marksBy(seed);
        const unused = [...unusedRoles(index, marks, 'unused')];
        const notKnown = [...unusedRoles(index, marks, 'not_known')];
        for (const { user, roleId } of unused) {
          expect(marks.unusedRolesOf(user.id)?.has(roleId)).toBe(true);
          expect(naiveRoles(snapshot, user.id)).toContain(roleId);
        }
        for (const { user } of notKnown) expect(marks.unusedRolesOf(user.id)).toBeUndefined();
        for (const { id } of naivePresentUsers(snapshot)) {
          const marked = marks.unusedRolesOf(id);
          const expected = [...new Set(naiveRoles(snapshot, id))].filter(
            (role) => marked?.has(role) !== false,
          );
          const listed = [...unused, ...notKnown].filter(({ user }) => user.id === id);
          expect(listed.map(({ roleId }) => roleId).sort()).toEqual(expected.sort());
        }
        found += unused.length;
      }),
      propertyRuns(100),
    );
    expect(found).toBeGreaterThan(20);
  });

  it('counts the same by role, and leaves of a role what is used', async () => {
    let narrowed = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryCase, fc.integer({ min: 1, max: 50 }), async ({ snapshot }, seed) => {
        const index = await indexOf(snapshot);
        const marks = marksBy(seed);
        const rows = [...unusedPermissions(index, marks, 'unused')];
        const unused = [...unusedRoles(index, marks, 'unused')];
        for (const use of await roleUses(index, marks, new Yielder())) {
          const { id } = use.role;
          const mine = rows.filter(({ roleId }) => roleId === id).map(({ permission }) => permission);
          expect(use.unused ?? []).toEqual(mine);
          expect(use.holders.unused).toBe(unused.filter(({ roleId }) => roleId === id).length);
          expect(use.holders.unused + use.holders.notKnown).toBeLessThanOrEqual(use.holders.all);
          const left = roleWithoutUnused(index, use);
          // A permission that is called `*` is one that a policy with its name widens.
          if (left === undefined || snapshot.catalogue.some((one) => one.entity === '*')) continue;
          narrowed++;
          const after = await indexOf({
            ...snapshot,
            roles: snapshot.roles.map((role) => (role.id === id ? { ...role, ...left } : role)),
          });
          const names = (of: typeof index) =>
            [...(of.gives(id)?.named.numbers() ?? [])].map((number) => of.permissions.nameOf(number)).sort();
          expect(names(after)).toEqual(names(index).filter((name) => !mine.includes(name)));
        }
      }),
      propertyRuns(100),
    );
    expect(narrowed).toBeGreaterThan(20);
  });
});
