import fc from 'fast-check';
import type { IndexedSubject } from '../../src/access/index/indexed-subject';
import { holderCounts } from '../../src/access/questions/holder-counts';
import { holders } from '../../src/access/questions/holders';
import { rolesWithoutHolder, usersWithoutRole } from '../../src/access/questions/population';
import { actionsOf, divisionsWith, subjectsWith } from '../../src/access/questions/search';
import { UnknownPermissionError } from '../../src/access/questions/unknown-permission-error';
import type { Snapshot } from '../../src/access/model/snapshot';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { grantsOf, naiveCheck, type Question } from '../support/naive-oracle';
import { permissionCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';
import { revived } from '../support/revived';

type Asked = Pick<Question, 'permission' | 'divisionId'>;

const isAllowed = (snapshot: Snapshot, question: Question) => naiveCheck(snapshot, question).allowed;

/** Whether the subject's roles give what is asked, and whether plainly; not whether the subject is active. */
function holds(
  snapshot: Snapshot,
  { type, id }: Pick<IndexedSubject, 'type' | 'id'>,
  asked: Asked,
): 'plainly' | 'on a condition' | 'no' {
  const { allowed, reason } = naiveCheck(revived(snapshot, { type, id }), { ...asked, type, id });
  if (allowed) return 'plainly';
  return reason === 'condition_not_met' ? 'on a condition' : 'no';
}

describe('In random organisations', () => {
  it('the holders of a permission are those whom a check allows it, and others that are marked', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const { permission, divisionId } of questions) {
        const query = { permissions: [permission], divisionId };
        if (
          !permissionCodes(snapshot).includes(permission) ||
          !index.matrix.knowsPermission(index.permissions.numberOf(permission))
        ) {
          expect(() => holders(index, query)).toThrow(UnknownPermissionError);
          continue;
        }
        const list = holders(index, query);
        const expected = index.subjects.flatMap(({ rank, type, id }) => {
          const how = holds(snapshot, { type, id }, { permission, divisionId });
          const effective = isAllowed(snapshot, { type, id, permission, divisionId });
          return how === 'no' ? [] : [{ rank, effective, conditional: how === 'on a condition' }];
        });
        const listed = [...list.all()].map(({ subject: { rank }, effective, conditional }) => {
          return { rank, effective, conditional };
        });
        expect({ listed, total: list.total, effectiveTotal: list.effectiveTotal }).toEqual({
          listed: expected,
          total: expected.length,
          effectiveTotal: expected.filter(({ effective }) => effective).length,
        });
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('the holders of any or all of several permissions are those who hold any or all', async () => {
    const property = fc.asyncProperty(arbitraryCase, fc.nat(3), async ({ snapshot, questions }, count) => {
      const index = await indexOf(snapshot);
      const known = questions.filter(({ permission }) =>
        index.matrix.knowsPermission(index.permissions.numberOf(permission)),
      );
      const permissions = known.slice(0, count + 1).map(({ permission }) => permission);
      const { divisionId } = questions[0]!;
      if (permissions.length === 0) return;
      for (const match of ['any', 'all'] as const) {
        const ofEach = (test: (permission: string) => boolean) =>
          match === 'any' ? permissions.some(test) : permissions.every(test);
        const list = holders(index, { permissions, match, divisionId });
        const expected = index.subjects.filter((subject) =>
          ofEach((permission) => holds(snapshot, subject, { permission, divisionId }) !== 'no'),
        );
        const effective = expected.filter((subject) =>
          ofEach((permission) => isAllowed(snapshot, { ...subject, permission, divisionId })),
        );
        expect([...list.all()].map(({ subject }) => subject)).toEqual(expected);
        expect([...list.all()].filter((one) => one.effective).map(({ subject }) => subject)).toEqual(
          effective,
        );
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('a search finds the subjects, divisions and permissions that a check of each one would', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const question of questions) {
        const { type, id, permission, divisionId, properties } = question;
        const found = subjectsWith(index, { type, permission, divisionId, properties });
        const candidates = index.subjects.filter((one) => one.type === type);
        expect([...found.all()]).toEqual(
          candidates.filter((one) => isAllowed(snapshot, { ...question, id: one.id })),
        );
        const subject = index.subject(type, id);
        if (subject === undefined) continue;
        const { everywhere, divisionIds } = divisionsWith(index, subject, permission, properties);
        const places = ['*', ...index.divisions.keys()];
        expect(divisionIds.filter((one) => !places.includes(one))).toEqual([]);
        expect(places.filter((one) => everywhere || divisionIds.includes(one))).toEqual(
          places.filter((one) => isAllowed(snapshot, { ...question, divisionId: one })),
        );
        expect(actionsOf(index, subject, divisionId, properties)).toEqual(
          permissionCodes(snapshot)
            .filter((code) => isAllowed(snapshot, { ...question, permission: code }))
            .sort(),
        );
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('the number of holders is the number of those whom a bare check allows', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      const counts = await holderCounts(index);
      for (const permission of permissionCodes(snapshot)) {
        const allowed = index.subjects.filter((subject) => isAllowed(snapshot, { ...subject, permission }));
        expect(counts.holdersOf(permission)).toBe(allowed.length);
      }
    });
    await fc.assert(property, propertyRuns(200));
  });

  it('users without a role and roles without a holder have no grant that counts', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      const roleIds = new Set(snapshot.roles.map(({ id }) => id));
      const held = new Set(
        index.subjects.flatMap((one) => grantsOf(snapshot, one).map(({ roleId }) => roleId)),
      );
      const users = index.subjects.filter(({ type }) => type === 'user');
      expect([...usersWithoutRole(index).all()]).toEqual(
        users.filter((user) => !grantsOf(snapshot, user).some(({ roleId }) => roleIds.has(roleId))),
      );
      const unheld = rolesWithoutHolder(index).map(({ id }) => id);
      expect(unheld.sort()).toEqual([...roleIds].filter((id) => !held.has(id)).sort());
    });
    await fc.assert(property, propertyRuns(500));
  });
});
