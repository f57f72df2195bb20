import fc from 'fast-check';
import type { Snapshot } from '../../src/access-model/snapshot';
import { categoryReach } from '../../src/purposes/access/category-reach';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';

type Somebody = Pick<Question, 'type' | 'id'>;

/** Whether somebody who is active has one of the permissions anywhere, be it on a condition. */
function reaches(snapshot: Snapshot, { type, id }: Somebody, permissions: readonly string[]): boolean {
  return permissions.some((permission) => {
    const { allowed, reason } = naiveCheck(snapshot, { type, id, permission });
    return allowed || reason === 'condition_not_met';
  });
}

function withRoles(snapshot: Snapshot, roleIds: readonly string[]): Snapshot {
  return { ...snapshot, grants: snapshot.grants.filter(({ roleId }) => roleIds.includes(roleId)) };
}

describe('In random organisations', () => {
  it('whom no purpose covers, and what nobody serves, is what the slow way finds', async () => {
    const choice = fc.array(fc.nat(20), { maxLength: 3 });
    const property = fc.asyncProperty(
      arbitraryCase,
      fc.array(choice, { maxLength: 3 }),
      async (one, chosen) => {
        const { snapshot, questions } = one;
        const index = await indexOf(snapshot);
        const known = questions
          .map(({ permission }) => permission)
          .filter((permission) => index.matrix.knowsPermission(index.permissions.numberOf(permission)))
          .slice(0, 3);
        const roleIds = snapshot.roles.map(({ id }) => id);
        const purposes = chosen.map((numbers, id) => ({
          id: `${id}`,
          name: '',
          servingRoleIds: numbers.flatMap((number) => roleIds[number % (roleIds.length || 1)] ?? []),
        }));
        const numbers = known.map((permission) => index.permissions.numberOf(permission));
        const { holders, uncovered, unserved } = categoryReach(index, numbers, purposes);

        const actors = index.subjects.filter(({ type }) => type !== 'group' && type !== 'trustee_group');
        const servers = purposes.map(({ id, servingRoleIds }) => {
          const restricted = withRoles(snapshot, servingRoleIds);
          return {
            id,
            ranks: actors.filter((actor) => reaches(restricted, actor, known)).map(({ rank }) => rank),
          };
        });
        const active = actors.filter((actor) => reaches(snapshot, actor, known)).map(({ rank }) => rank);
        const ranksOf = (list: typeof uncovered) => [...list.all()].map(({ subject }) => subject.rank);
        expect(ranksOf(holders)).toEqual(expect.arrayContaining(active));
        expect(ranksOf(uncovered)).toEqual(
          active.filter((rank) => !servers.some(({ ranks }) => ranks.includes(rank))),
        );
        expect(unserved.map(({ id }) => id)).toEqual(
          servers.filter(({ ranks }) => ranks.length === 0).map(({ id }) => id),
        );
      },
    );
    await fc.assert(property, propertyRuns(300));
  });
});
