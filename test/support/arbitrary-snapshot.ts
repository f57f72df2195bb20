import fc from 'fast-check';
import {
  snapshotParts,
  type AccessPolicy,
  type CataloguePermission,
  type Grant,
  type Group,
  type Snapshot,
  type SubjectType,
} from '../../src/access/model/snapshot';
import { arbitraryRole, orAny } from './arbitrary-role';
import type { Vocabulary } from './vocabulary';

const READ_AT = '2026-01-01T00:00:00.000Z';

export const entityState = fc.oneof(
  { weight: 8, arbitrary: fc.constant('active' as const) },
  fc.constantFrom('inactive' as const, 'deleted' as const),
);
export const clientState = fc.constantFrom('active', 'active', 'inactive', 'disabled');
const trusteeType = fc.constantFrom('trustee_user', 'trustee_group');

/** Small organisations with everything that may go wrong: duplicates, twins, gaps, nonsense. */
export function arbitrarySnapshot(names: Vocabulary): fc.Arbitrary<Snapshot> {
  const userId = fc.constantFrom(...names.userIds);
  const otherId = fc.constantFrom(...names.otherIds);
  const named = fc.constant('Name');
  const grantType = fc.constant('CLIENT-CREDENTIALS');
  return fc.record({
    revision: fc.constant(1),
    asOf: fc.constant(READ_AT),
    organization: fc.constant({ id: 'org', name: 'Org' }),
    users: fc.array(fc.record({ id: userId, name: named, state: entityState }), {
      minLength: 3,
      maxLength: 5,
    }),
    groups: fc.array(arbitraryGroup(names), { minLength: 2, maxLength: 4 }),
    oauthClients: fc.array(fc.record({ id: otherId, name: named, state: clientState, grantType }), {
      maxLength: 2,
    }),
    trustees: fc.array(fc.record({ id: otherId, name: named, type: trusteeType }), {
      minLength: 1,
      maxLength: 3,
    }),
    roles: fc.array(arbitraryRole(names), { minLength: 2, maxLength: 5 }),
    divisions: fc.array(
      fc.record({ id: fc.constantFrom(...names.divisionIds), name: named, isHome: fc.boolean() }),
      { minLength: 2, maxLength: 4 },
    ),
    catalogue: fc.array(arbitraryEntry(names), { minLength: 10, maxLength: 16 }),
    grants: fc.array(arbitraryGrant(names), { minLength: 6, maxLength: 14 }),
    accessPolicies: fc.array(arbitraryAccessPolicy(names), { maxLength: 2 }),
    readAt: fc.constant(
      Object.fromEntries(snapshotParts.map((part) => [part, READ_AT])) as Snapshot['readAt'],
    ),
    gaps: fc.constant([]),
  });
}

/** A subject of any kind, mostly a user. It need not exist. */
export function arbitrarySubject(names: Vocabulary): fc.Arbitrary<{ type: SubjectType; id: string }> {
  const of = (types: SubjectType[], ids: readonly string[]) =>
    fc.record({ type: fc.constantFrom(...types), id: fc.constantFrom(...ids) });
  return fc.oneof(
    { weight: 6, arbitrary: of(['user'], names.userIds) },
    { weight: 2, arbitrary: of(['group'], names.groupIds) },
    { weight: 2, arbitrary: of(['oauth_client', 'trustee_user', 'trustee_group'], names.otherIds) },
  );
}

function arbitraryGroup({ groupIds, userIds }: Vocabulary): fc.Arbitrary<Group> {
  const people = fc.array(fc.constantFrom(...userIds), { maxLength: 3 });
  return fc.record({
    id: fc.constantFrom(...groupIds),
    name: fc.constant('Group'),
    state: entityState,
    rolesEnabled: fc.constantFrom(true, true, true, false),
    includeOwners: fc.boolean(),
    memberIds: people,
    ownerIds: people,
  });
}

function arbitraryGrant(names: Vocabulary): fc.Arbitrary<Grant> {
  return fc
    .tuple(arbitrarySubject(names), fc.constantFrom(...names.roleIds), fc.constantFrom(...names.divisionIds))
    .map(([{ type, id }, roleId, divisionId]) => ({ subjectType: type, subjectId: id, roleId, divisionId }));
}

/** Now and then one whose name would mean something else, or nothing. */
function arbitraryEntry({ domains, entities, actions }: Vocabulary): fc.Arbitrary<CataloguePermission> {
  const entry = fc.record({
    domain: fc.constantFrom(...domains),
    entity: fc.constantFrom(...entities),
    action: fc.constantFrom(...actions),
    divisionAware: fc.constantFrom(true, true, false),
    allowsConditions: fc.boolean(),
  });
  const nonsense = fc.oneof(
    entry.map((one) => ({ ...one, action: '' })),
    entry.map((one) => ({ ...one, domain: `${one.domain}:${one.entity}`, entity: one.action })),
  );
  return fc.oneof({ weight: 12, arbitrary: entry }, { weight: 1, arbitrary: nonsense });
}

function arbitraryAccessPolicy({ domains, entities, actions }: Vocabulary): fc.Arbitrary<AccessPolicy> {
  const target = fc.tuple(orAny(domains), orAny(entities), orAny(actions)).map((parts) => parts.join(':'));
  return fc.record({
    id: fc.constant('policy'),
    name: fc.constant('Policy'),
    target: fc.oneof(
      { weight: 4, arbitrary: target },
      fc.constantFrom('', 'a', 'a:e', 'a:e:view:x', 'admin'),
    ),
    effect: fc.constantFrom('ALLOW', 'DENY'),
    active: fc.boolean(),
    subjectType: fc.constant('ALL'),
  });
}
