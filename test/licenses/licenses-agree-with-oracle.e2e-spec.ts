import fc from 'fast-check';
import type { LicenseFacts } from '../../src/access/licenses/license-facts';
import { licenseOverview } from '../../src/access/licenses/license-overview';
import { licenseReasons } from '../../src/access/licenses/license-reasons';
import { roleLicenses } from '../../src/access/licenses/role-licenses';
import { sparingChanges } from '../../src/access/licenses/sparing-changes';
import { arbitraryCase } from '../support/arbitrary-case';
import { indexOf } from '../support/index-of';
import {
  naivePresentUsers,
  naiveReasons,
  naiveRoles,
  naiveSmallestChange,
  naiveUserLicenses,
  type NaiveFacts,
} from '../support/naive-licenses';
import { propertyRuns } from '../support/property-runs';

const licenseIds = ['low', 'high', 'wem', 'speech', '__proto__'];
const someLicenses = fc.uniqueArray(fc.constantFrom(...licenseIds), { maxLength: 3 });

/** Licences that follow no rule: tiers are not cumulative, they contain each other, and some name no permissions. */
const arbitrary = arbitraryCase.chain(({ snapshot, names }) => {
  const { domains, entities, actions } = names;
  const code = fc
    .tuple(fc.constantFrom(...domains), fc.constantFrom(...entities), fc.constantFrom(...actions))
    .map((parts) => parts.join(':'));
  const definition = fc.record(
    {
      id: fc.constantFrom(...licenseIds),
      description: fc.constant(''),
      permissions: fc.uniqueArray(code, { maxLength: 5 }),
      prerequisites: fc.uniqueArray(fc.constantFrom(...licenseIds), { maxLength: 1 }),
      comprises: fc.uniqueArray(fc.constantFrom(...licenseIds), { maxLength: 2 }),
    },
    { requiredKeys: ['id', 'description', 'prerequisites', 'comprises'] },
  );
  const sets = naivePresentUsers(snapshot).map(({ id }) => naiveRoles(snapshot, id));
  const alone = snapshot.roles.map(({ id }) => [id]);
  return fc.record({
    snapshot: fc.constant(snapshot),
    definitions: fc.uniqueArray(definition, { selector: ({ id }) => id, maxLength: 5 }),
    inferences: fc.tuple(
      ...[...sets, ...alone].map((roleIds) =>
        fc.record({ roleIds: fc.constant(roleIds), licenses: fc.option(someLicenses, { nil: undefined }) }),
      ),
    ),
    assigned: fc.option(
      fc
        .tuple(...names.userIds.map((id) => fc.tuple(fc.constant(id), someLicenses)))
        .map((entries) => Object.fromEntries(entries) as Record<string, string[]>),
      { nil: undefined, freq: 6 },
    ),
  });
});

/** Of sets that occur twice, the first inference counts, known or not. */
function factsOf({
  definitions,
  inferences,
  assigned,
}: typeof arbitrary extends fc.Arbitrary<infer T> ? T : never) {
  const byKey = new Map<string, readonly string[] | undefined>();
  const keyOf = (roleIds: readonly string[]) => JSON.stringify([...roleIds].sort());
  for (const { roleIds, licenses } of inferences)
    if (!byKey.has(keyOf(roleIds))) byKey.set(keyOf(roleIds), licenses);
  const facts: LicenseFacts = {
    definitions: new Map(definitions.map((one) => [one.id, one])),
    inferred: (roleIds) => byKey.get(keyOf(roleIds)),
    assigned: assigned && new Map(Object.entries(assigned)),
  };
  const known = [...byKey].flatMap(([key, licenses]) =>
    licenses === undefined ? [] : [{ roleIds: JSON.parse(key) as string[], licenses }],
  );
  const naive: NaiveFacts = { definitions, inferences: known, assigned };
  return { facts, naive };
}

describe('Licences', () => {
  it('are needed, assigned, missing and surplus as a naive evaluator finds', async () => {
    const seen = { users: 0, missing: 0, surplus: 0, unknown: 0 };
    const property = fc.asyncProperty(arbitrary, async (found) => {
      const { snapshot } = found;
      const { facts, naive } = factsOf(found);
      const { users, counts, notKnown } = await licenseOverview(await indexOf(snapshot), facts);
      const expected = naivePresentUsers(snapshot).map(({ id }) => {
        return { id, ...naiveUserLicenses(snapshot, { id }, naive) };
      });
      const byId = (list: { id: string }[]) => list.sort((one, other) => (one.id < other.id ? -1 : 1));
      const actual = users.map(({ subject, ...rest }) => ({ id: subject.id, ...rest }));
      expect(byId(actual)).toEqual(byId(expected));
      expect(notKnown).toBe(expected.filter(({ needed }) => needed === undefined).length);
      for (const id of licenseIds) {
        const having = (list: 'needed' | 'assigned' | 'missing' | 'surplus') =>
          expected.filter((user) => user[list]?.includes(id) === true).length;
        const none = { needed: 0, assigned: 0, missing: 0, surplus: 0 };
        expect(counts.get(id) ?? none).toMatchObject({
          needed: having('needed'),
          assigned: having('assigned'),
          missing: having('missing'),
          surplus: having('surplus'),
        });
      }
      seen.users += expected.length;
      seen.missing += expected.filter(({ missing }) => missing.length > 0).length;
      seen.surplus += expected.filter(({ surplus }) => surplus.length > 0).length;
      seen.unknown += notKnown;
    });
    await fc.assert(property, propertyRuns(1_000));
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it('are needed because of the permissions and roles that a naive evaluator finds', async () => {
    let explained = 0;
    const property = fc.asyncProperty(arbitrary, async (found) => {
      const { snapshot } = found;
      const { facts, naive } = factsOf(found);
      const index = await indexOf(snapshot);
      for (const id of licenseIds) {
        const { reasons, userCount, unexplainedUserCount } = await licenseReasons(index, facts, id);
        const actual = reasons.map(({ permission, roleId, userCount: users, soleUserCount: sole }) => [
          JSON.stringify([permission, roleId]),
          { users, sole },
        ]);
        expect({
          reasons: new Map(actual as [string, unknown][]),
          users: userCount,
          unexplained: unexplainedUserCount,
        }).toEqual(withMap(naiveReasons(snapshot, id, naive)));
        explained += reasons.length;
      }
    });
    await fc.assert(property, propertyRuns(300));
    expect(explained).toBeGreaterThan(100);
  });

  it('are spared by the smallest change, which a naive evaluator finds among all', async () => {
    let found = 0;
    const property = fc.asyncProperty(arbitrary, async (made) => {
      const { facts, naive } = factsOf(made);
      const index = await indexOf(made.snapshot);
      for (const id of licenseIds) {
        const { changes } = await sparingChanges(index, facts, id);
        for (const { set, roleIds, remainingRoleIds } of changes) {
          expect(roleIds).toEqual(naiveSmallestChange(made.snapshot, set.roleIds, id, naive));
          expect([...roleIds, ...remainingRoleIds].sort()).toEqual([...set.roleIds].sort());
        }
        found += changes.length;
      }
    });
    await fc.assert(property, propertyRuns(400));
    expect(found).toBeGreaterThan(100);
  });

  it('of a role alone are those that Genesys infers from it, or not known', async () => {
    const property = fc.asyncProperty(arbitrary, async (found) => {
      const { facts, naive } = factsOf(found);
      const index = await indexOf(found.snapshot);
      const licensesOf = roleLicenses(index, facts);
      for (const roleId of index.roles.keys()) {
        const inference = naive.inferences.find(
          ({ roleIds }) => roleIds.length === 1 && roleIds[0] === roleId,
        );
        const actual = licensesOf(roleId)?.map(({ licenseId }) => licenseId);
        expect(actual).toEqual(inference && [...inference.licenses].sort());
      }
    });
    await fc.assert(property, propertyRuns(300));
  });
});

const withMap = ({ reasons, ...rest }: ReturnType<typeof naiveReasons>) => ({
  reasons: new Map(Object.entries(reasons)),
  ...rest,
});
