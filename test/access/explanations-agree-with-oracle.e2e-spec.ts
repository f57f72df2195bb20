import fc from 'fast-check';
import type { AccessPath } from '../../src/access/questions/access-paths';
import { explain } from '../../src/access/questions/explanation';
import type { NearestChange } from '../../src/access/questions/nearest-changes';
import type { Snapshot } from '../../src/access/model/snapshot';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { permissionCodes } from '../support/permission-codes';
import { propertyRuns } from '../support/property-runs';
import { revived } from '../support/revived';

describe('In random organisations, an explanation', () => {
  it('tells the decision of a check, and has a path that counts exactly when it allows', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const question of questions) {
        const { decision, paths, missing, nearestChanges } = explain(index, question);
        const expected = naiveCheck(snapshot, question);
        const counts = paths.some((path) => path.counts);
        const refused = missing.length > 0;
        expect({ decision, counts, refused }).toEqual({
          decision: expected,
          counts: expected.allowed,
          refused: !expected.allowed,
        });
        if (decision.allowed) expect(nearestChanges).toEqual([]);
      }
    });
    await fc.assert(property, propertyRuns(500));
  });

  it('shows paths of which each, without the others, decides as it says', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions }) => {
      const index = await indexOf(snapshot);
      for (const question of questions) {
        const { paths } = explain(index, question);
        const alone = paths.map((path) => naiveCheck(withOnly(path, snapshot, question), question).allowed);
        expect(alone).toEqual(paths.map(({ counts }) => counts));
      }
    });
    await fc.assert(property, propertyRuns(300));
  });

  it('names as nearest changes grants that allow what is asked, and counts what else they give', async () => {
    const property = fc.asyncProperty(arbitraryCase, async ({ snapshot, questions, names }) => {
      const index = await indexOf(snapshot);
      for (const asked of questions) {
        const divisionId = asked.divisionId ?? names.divisionIds[0]!;
        const active = revived(snapshot, asked);
        for (const change of explain(index, asked).nearestChanges) {
          const grant = { subjectType: asked.type, subjectId: asked.id, roleId: change.roleId, divisionId };
          const after = { ...active, grants: [...active.grants, grant] };
          const { allowed, reason } = naiveCheck(after, asked);
          expect(allowed || (change.conditional && reason === 'condition_not_met')).toBe(true);
          expect(change.addsPermissions).toBe(added(active, asked, change).length);
        }
      }
    });
    await fc.assert(property, propertyRuns(300));
  });
});

/** The organisation with nothing left of what is held but this path. Flat permissions stay known, held by nobody. */
function withOnly(path: AccessPath, snapshot: Snapshot, { type, id }: Question): Snapshot {
  const { roleId, divisionId, groupId, rule } = path;
  const role = snapshot.roles.findLast((one) => one.id === roleId)!;
  const stripped =
    rule.kind === 'flat'
      ? { ...role, policies: [] }
      : { ...role, permissions: [], policies: [role.policies[rule.policy]!] };
  const holder = groupId === undefined ? { type, id } : { type: 'group' as const, id: groupId };
  return {
    ...snapshot,
    roles: [stripped, { ...role, id: 'held by nobody' }],
    grants: [{ subjectType: holder.type, subjectId: holder.id, roleId, divisionId }],
  };
}

/** What a role gives, be it on a condition, beyond the permission asked and what the subject holds plainly. */
function added(
  snapshot: Snapshot,
  { type, id, permission: asked }: Question,
  { roleId }: NearestChange,
): string[] {
  const withRoleAlone = {
    ...snapshot,
    grants: [{ subjectType: type, subjectId: id, roleId, divisionId: '*' }],
  };
  return permissionCodes(snapshot).filter((permission) => {
    const reason = naiveCheck(withRoleAlone, { type, id, permission }).reason;
    const given = reason === 'granted' || reason === 'condition_not_met';
    return permission !== asked && given && !naiveCheck(snapshot, { type, id, permission }).allowed;
  });
}
