import fc from 'fast-check';
import type { Snapshot } from '../../src/access/model/snapshot';
import { accessPage } from '../../src/purposes/access/access-page';
import { Yielder } from '../../src/common/yielder';
import { categoryReach } from '../../src/purposes/access/category-reach';
import type { PublishedSnapshot } from '../../src/revisions/current/snapshot-store';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import { naiveCheck, type Question } from '../support/naive-oracle';
import { propertyRuns } from '../support/property-runs';

type Somebody = Pick<Question, 'type' | 'id'>;

/** Whether a check would allow somebody one of the permissions somewhere. */
function mayReach(snapshot: Snapshot, { type, id }: Somebody, permissions: readonly string[]): boolean {
  return permissions.some((permission) => naiveCheck(snapshot, { type, id, permission }).allowed);
}

/** Whether somebody who is active has one of the permissions anywhere, be it on a condition. */
function reaches(snapshot: Snapshot, somebody: Somebody, permissions: readonly string[]): boolean {
  const { type, id } = somebody;
  const onCondition = (permission: string) =>
    naiveCheck(snapshot, { type, id, permission }).reason === 'condition_not_met';
  return mayReach(snapshot, somebody, permissions) || permissions.some(onCondition);
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
        const reach = await categoryReach(index, numbers, purposes, new Yielder());
        const { holders, uncovered, unserved } = reach;

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

        const published = { snapshot, partial: false } as PublishedSnapshot;
        const found = { key: 'recording.voice', permissions: known, purposes, reach };
        const page = await accessPage({ published, index }, found, { pageSize: 200 }, new Yielder());
        expect(page.nextPageToken).toBeUndefined();
        expect(page.effectiveTotal).toBe(actors.filter((actor) => mayReach(snapshot, actor, known)).length);
        for (const { subject, effective, purposes: covering } of page.subjects) {
          const actor = actors.find(({ type, id }) => type === subject.type && id === subject.id)!;
          expect(effective).toBe(mayReach(snapshot, actor, known));
          if (!active.includes(actor.rank)) continue;
          const expected = servers.filter(({ ranks }) => ranks.includes(actor.rank)).map(({ id }) => id);
          expect(covering.map(({ id }) => id)).toEqual(expected);
        }
      },
    );
    await fc.assert(property, propertyRuns(300));
  });
});
