import fc from 'fast-check';
import type { IndexedSubject } from '../../src/access/index/indexed-subject';
import { compareUsers } from '../../src/access/questions/compare-users';
import {
  countPermissions,
  effectivePermissions,
  permissionCodes,
  type EffectivePermission,
} from '../../src/access/questions/effective-permissions';
import { missingGrants } from '../../src/access/questions/missing-grants';
import type { Decision } from '../../src/access/model/decision';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { naiveCheck, withDivisions } from '../support/naive-oracle';
import { permissionCodes as allCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';
import { revived } from '../support/revived';

describe('In random organisations', () => {
  it('effective permissions tell what a check allows, and where', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, names }) => {
      const index = await indexOf(snapshot);
      const places = [undefined, ...names.divisionIds, 'elsewhere'];
      for (const subject of index.subjects) {
        const active = withDivisions(revived(snapshot, subject), [...names.divisionIds, 'elsewhere']);
        const listed = new Map(effectivePermissions(index, subject).map((held) => [held.permission, held]));
        const checked = allCodes(snapshot).map((permission) =>
          places.map((divisionId) => answerOf(naiveCheck(active, { ...subject, permission, divisionId }))),
        );
        const told = allCodes(snapshot).map((permission) =>
          places.map((divisionId) => toldBy(listed.get(permission), divisionId)),
        );
        expect(told).toEqual(checked);
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('effective permissions carry the caveats of a check', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      for (const subject of index.subjects) {
        const held = effectivePermissions(index, subject);
        const checked = held.map(({ permission }) => naiveCheck(snapshot, { ...subject, permission }));
        expect(held.map(({ caveats }) => caveats)).toEqual(checked.map(({ caveats }) => caveats));
      }
    });
    await fc.assert(property, propertyRuns(100));
  });

  it('permission codes are those for which a bare check says yes', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      for (const subject of index.subjects) {
        const codes = allCodes(snapshot).filter(
          (permission) => naiveCheck(snapshot, { ...subject, permission }).allowed,
        );
        const told = { codes: permissionCodes(index, subject), count: countPermissions(index, subject) };
        expect(told).toEqual({ codes: codes.sort(), count: codes.length });
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('a comparison finds common what a check allows all in the same divisions', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, names }) => {
      const index = await indexOf(snapshot);
      const users = index.subjects.filter(({ type }) => type === 'user');
      const { common, differing } = compareUsers(index, users);
      const places = [...names.divisionIds, 'elsewhere'];
      const org = withDivisions(snapshot, places);
      const reasons = (permission: string) =>
        users.map((user) =>
          places.map(
            (divisionId) => naiveCheck(revived(org, user), { ...user, permission, divisionId }).reason,
          ),
        );
      for (const { permission } of common) {
        const [first, ...others] = reasons(permission);
        expect(others).toEqual(others.map(() => first));
      }
      const held = allCodes(snapshot).filter((permission) =>
        reasons(permission)
          .flat()
          .some((reason) => !['unknown_permission', 'not_granted'].includes(reason)),
      );
      const compared = [...common, ...differing].map(({ permission }) => permission);
      expect(compared.sort()).toEqual(held.sort());
    });
    await fc.assert(property, propertyRuns(200));
  });

  it('the grants that one user lacks, once made, allow it what the other is allowed', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      const [one, other] = index.subjects.filter(({ type }) => type === 'user');
      if (one === undefined || other === undefined) return;
      const grants = missingGrants(index, one, other).map(({ roleId, divisionId }) => {
        return { subjectType: 'user' as const, subjectId: other.id, roleId, divisionId };
      });
      const after = revived({ ...snapshot, grants: [...snapshot.grants, ...grants] }, other);
      for (const question of questions) {
        if (!naiveCheck(revived(snapshot, one), { ...question, ...pick(one) }).allowed) continue;
        expect(naiveCheck(after, { ...question, ...pick(other) }).allowed).toBe(true);
      }
    });
    await fc.assert(property, propertyRuns(500));
  });
});

type Answer = 'plainly' | 'on a condition' | 'no';

function answerOf({ allowed, reason }: Decision): Answer {
  if (allowed) return 'plainly';
  return reason === 'condition_not_met' ? 'on a condition' : 'no';
}

/** What the list says of a division, or of having the permission at all. */
function toldBy(held: EffectivePermission | undefined, divisionId: string | undefined): Answer {
  if (held === undefined) return 'no';
  if (divisionId === undefined) return held.conditional ? 'on a condition' : 'plainly';
  if (held.everywhere || held.divisionIds.includes(divisionId)) return 'plainly';
  const places = ['*', divisionId];
  return places.some((place) => held.conditionalDivisionIds.includes(place)) ? 'on a condition' : 'no';
}

function pick({ type, id }: Pick<IndexedSubject, 'type' | 'id'>) {
  return { type, id };
}
