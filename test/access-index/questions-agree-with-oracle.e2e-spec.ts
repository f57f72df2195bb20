import fc from 'fast-check';
import type { IndexedSubject } from '../../src/access-index/indexed-subject';
import {
  countPermissions,
  effectivePermissions,
  permissionCodes,
} from '../../src/access-index/questions/effective-permissions';
import { explain } from '../../src/access-index/questions/explanation';
import { holderCounts } from '../../src/access-index/questions/holder-counts';
import { holders } from '../../src/access-index/questions/holders';
import { actionsOf, divisionsWith, subjectsWith } from '../../src/access-index/questions/search';
import { UnknownPermissionError } from '../../src/access-index/questions/unknown-permission-error';
import type { Snapshot } from '../../src/access-model/snapshot';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { permissionCodes as allCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';

/** As if the subject were active: what it holds, whether it counts or not. */
function revived(snapshot: Snapshot, { type, id }: IndexedSubject): Snapshot {
  if (type !== 'user') return snapshot;
  return { ...snapshot, users: [{ id, name: '', state: 'active' }] };
}

const allowed = (snapshot: Snapshot, question: Question) => naiveCheck(snapshot, question).allowed;
const idsOf = (subjects: Iterable<{ id: string }>) => [...subjects].map(({ id }) => id).sort();
const divisionsOf = (snapshot: Snapshot) => [
  ...new Set([
    '*',
    'elsewhere',
    ...[...snapshot.grants.map((g) => g.divisionId), ...snapshot.divisions.map((d) => d.id)],
  ]),
];

describe('Answers about random organisations', () => {
  it('list for each subject what a check allows, and where', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      for (const subject of index.subjects.filter(({ type }) => type === 'user')) {
        const alive = revived(snapshot, subject);
        const listed = new Map(effectivePermissions(index, subject).map((held) => [held.permission, held]));
        for (const permission of allCodes(snapshot)) {
          const held = listed.get(permission);
          for (const divisionId of divisionsOf(snapshot)) {
            const says = held !== undefined && (held.everywhere || held.divisionIds.includes(divisionId));
            expect(says).toBe(allowed(alive, { ...subject, permission, divisionId }));
          }
          const bare = naiveCheck(alive, { ...subject, permission });
          expect(held !== undefined && !held.conditional).toBe(bare.allowed);
          expect(held?.conditional ?? false).toBe(bare.reason === 'condition_not_met');
          if (held) expect(held.caveats).toEqual(bare.caveats);
        }
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('give each subject the codes for which a bare check says yes', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      for (const subject of index.subjects) {
        const expected = allCodes(snapshot).filter((permission) =>
          allowed(snapshot, { ...subject, permission }),
        );
        expect(permissionCodes(index, subject)).toEqual(expected.sort());
        expect(countPermissions(index, subject)).toBe(expected.length);
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('explain what a check decides, by a path exactly when it allows', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const question of questions) {
        const { decision, paths, missing, nearestChanges } = explain(index, question);
        expect(decision).toEqual(naiveCheck(snapshot, question));
        expect(paths.some(({ counts }) => counts)).toBe(decision.allowed);
        expect(missing.length > 0).toBe(!decision.allowed);
        if (decision.allowed) expect(nearestChanges).toEqual([]);
      }
    });
    await fc.assert(property, propertyRuns(1_000));
  });

  it('name as nearest changes only grants that would allow what is asked', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions, names }) => {
      const index = await indexOf(snapshot);
      for (const question of questions) {
        if (naiveCheck(snapshot, question).reason === 'user_inactive') continue;
        const divisionId = question.divisionId ?? names.divisionIds[0]!;
        for (const { roleId, conditional } of explain(index, question).nearestChanges) {
          const grant = { subjectType: question.type, subjectId: question.id, roleId, divisionId };
          const after = naiveCheck({ ...snapshot, grants: [...snapshot.grants, grant] }, question);
          expect(
            conditional
              ? ['granted', 'granted_in_some_divisions', 'condition_not_met']
              : ['granted', 'granted_in_some_divisions'],
          ).toContain(after.reason);
        }
      }
    });
    await fc.assert(property, propertyRuns(500));
  });

  it('name the holders that a check allows', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const { permission, divisionId } of questions) {
        const naive = index.subjects.filter((one) => allowed(snapshot, { ...one, permission, divisionId }));
        if (!index.matrix.knowsPermission(index.permissions.numberOf(permission))) {
          expect(() => holders(index, { permissions: [permission] })).toThrow(UnknownPermissionError);
          continue;
        }
        const list = holders(index, { permissions: [permission], divisionId });
        const all = [...list.all()];
        expect(all.filter(({ effective }) => effective).map(({ subject }) => subject)).toEqual(naive);
        expect(list.effectiveTotal).toBe(naive.length);
        expect(list.total).toBe(all.length);
      }
    });
    await fc.assert(property, propertyRuns(500));
  });

  it('find subjects, divisions and permissions as a check of each one would', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const question of questions) {
        const { type, id, permission, divisionId, properties } = question;
        const found = subjectsWith(index, { type, permission, divisionId, properties });
        const candidates = index.subjects.filter((one) => one.type === type);
        expect(idsOf(found.all())).toEqual(
          idsOf(candidates.filter((one) => allowed(snapshot, { ...question, id: one.id }))),
        );
        const subject = index.subject(type, id);
        if (subject === undefined) continue;
        const where = divisionsWith(index, subject, permission, properties);
        for (const one of divisionsOf(snapshot))
          expect(where.everywhere || where.divisionIds.includes(one)).toBe(
            allowed(snapshot, { ...question, divisionId: one }),
          );
        expect(actionsOf(index, subject, divisionId, properties)).toEqual(
          allCodes(snapshot)
            .filter((code) => allowed(snapshot, { ...question, permission: code }))
            .sort(),
        );
      }
    });
    await fc.assert(property, propertyRuns(500));
  });

  it('count the holders of each permission', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot }) => {
      const index = await indexOf(snapshot);
      const counts = await holderCounts(index);
      for (const permission of allCodes(snapshot)) {
        const naive = index.subjects.filter((one) => allowed(snapshot, { ...one, permission }));
        expect(counts.holdersOf(permission)).toBe(naive.length);
      }
    });
    await fc.assert(property, propertyRuns(200));
  });
});
