import fc from 'fast-check';
import type {
  SimulatedCondition,
  SimulatedPermission,
  SimulatedPolicy,
  SimulatedSubjectType,
} from '../../simulator/org/simulated-org';
import type { OrgParts } from '../support/build-org';
import type { Vocabulary } from '../support/vocabulary';

/** What a random organisation of the simulator is made of. */
export const names: Vocabulary = {
  userIds: ['ann', 'ben', 'cat'],
  groupIds: ['g1', 'g2'],
  otherIds: ['app', 'partner'],
  roleIds: ['r1', 'r2', 'r3'],
  divisionIds: ['*', 'home', 'north'],
  domains: ['a', 'b'],
  entities: ['e', 'f'],
  actions: ['view', 'edit'],
  flatNames: ['admin', 'group_creation'],
};

export const catalogue: SimulatedPermission[] = names.domains.flatMap((domain) =>
  names.entities.flatMap((entityType) =>
    names.actions.map((action) => ({
      domain,
      entityType,
      action,
      label: action,
      allowsConditions: true,
      divisionAware: entityType === 'e',
    })),
  ),
);

const state = fc.constantFrom('active' as const, 'active' as const, 'inactive' as const);
const people = fc.uniqueArray(fc.constantFrom(...names.userIds), { maxLength: 2 });
const orAny = (list: readonly string[]) => fc.constantFrom('*', ...list);

const condition: fc.Arbitrary<SimulatedCondition> = fc
  .constantFrom('1', '2')
  .map((value) => ({ variableName: 'v', operator: 'EQ', operands: [{ type: 'SCALAR', value }] }));

const policy: fc.Arbitrary<SimulatedPolicy> = fc
  .record({
    domain: orAny(names.domains),
    entityName: orAny(names.entities),
    actionSet: fc.uniqueArray(orAny(names.actions), { minLength: 1, maxLength: 2 }),
    condition: fc.option(condition, { nil: undefined, freq: 2 }),
  })
  .map(({ condition: only, ...rest }) => ({
    ...rest,
    allowConditions: only !== undefined,
    ...(only && { condition: only }),
  }));

const subjects: readonly (readonly [SimulatedSubjectType, readonly string[]])[] = [
  ['PC_USER', names.userIds],
  ['PC_USER', names.userIds],
  ['PC_GROUP', names.groupIds],
  ['PC_OAUTH_CLIENT', ['app']],
  ['PC_TRUSTEE_USER', ['partner']],
];
const grant = fc
  .constantFrom(...subjects)
  .chain(([type, ids]) =>
    fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(...names.roleIds),
      fc.constantFrom(...names.divisionIds),
      fc.constant(type),
    ),
  );

/** An owner who is a member by rule only is read as none: the API does not tell. */
function arbitraryGroup(id: string) {
  return fc
    .record({
      rolesEnabled: fc.constantFrom(true, true, true, false),
      includeOwners: fc.boolean(),
      individualIds: people,
      dynamicIds: people,
      ownerIds: people,
    })
    .map((group) => ({
      ...group,
      id,
      dynamicIds: group.dynamicIds.filter((userId) => !group.ownerIds.includes(userId)),
    }));
}

/** Three users, two groups, three roles, a client and somebody of another organisation. */
export const arbitraryOrg: fc.Arbitrary<OrgParts> = fc.record({
  divisions: fc.constant(['north']),
  users: fc.tuple(...names.userIds.map((id) => fc.record({ id: fc.constant(id), state }))),
  groups: fc.tuple(...names.groupIds.map(arbitraryGroup)),
  roles: fc.tuple(
    ...names.roleIds.map((id) =>
      fc.record({
        id: fc.constant(id),
        permissions: fc.uniqueArray(fc.constantFrom(...names.flatNames), { maxLength: 1 }),
        policies: fc.array(policy, { maxLength: 3 }),
      }),
    ),
  ),
  clients: fc.constant([{ id: 'app' }]),
  trusts: fc.constant([
    {
      organizationId: 'partners',
      users: [{ id: 'partner', name: 'Partner', email: 'p@example.org', state: 'active' as const }],
    },
  ]),
  grants: fc.array(grant, { minLength: 3, maxLength: 10 }),
});
