import {
  ALL_DIVISIONS,
  snapshotParts,
  type CataloguePermission,
  type Grant,
  type Group,
  type Role,
  type RolePolicy,
  type Snapshot,
  type User,
} from '../../src/access/model/snapshot';
import { Random } from './random';

const READ_AT = '2026-01-01T00:00:00.000Z';
const ACTIONS = ['view', 'add', 'edit', 'delete', 'export'];

/** How large a generated organisation is. A user holds three direct grants on average, and one through a group. */
export interface OrgSize {
  readonly users: number;
  readonly groups: number;
  readonly roles: number;
  readonly divisions: number;
}

export const org100k: OrgSize = { users: 100_000, groups: 1_000, roles: 150, divisions: 60 };

/** An organisation of the size asked, with a catalogue of 1,000 permissions: the same one for the same seed. */
export function generatedSnapshot({ users, groups, roles, divisions }: OrgSize, seed = 1): Snapshot {
  const random = new Random(seed);
  const catalogue = makeCatalogue();
  const divisionIds = Array.from({ length: divisions }, () => random.uuid());
  const roleList = Array.from({ length: roles }, (_, i) => makeRole(`Role ${i}`, catalogue, random));
  const userList = Array.from({ length: users }, (_, i) => makeUser(`User ${i}`, random));
  const groupList = Array.from({ length: groups }, (_, i) =>
    makeGroup(`Group ${i}`, userList, groups, random),
  );
  const grantTo = (subjectType: 'user' | 'group', subjectId: string): Grant => ({
    subjectId,
    subjectType,
    roleId: random.pick(roleList).id,
    divisionId: random.below(10) === 0 ? ALL_DIVISIONS : random.pick(divisionIds),
  });
  const snapshot: Snapshot = {
    revision: 1,
    asOf: READ_AT,
    organization: { id: random.uuid(), name: 'Generated' },
    users: userList,
    groups: groupList,
    oauthClients: [],
    trustees: [],
    roles: roleList,
    divisions: divisionIds.map((id, i) => ({ id, name: `Division ${i}`, isHome: i === 0 })),
    catalogue,
    grants: [
      ...userList.flatMap(({ id }) => Array.from({ length: 1 + random.below(5) }, () => grantTo('user', id))),
      ...groupList.map(({ id }) => grantTo('group', id)),
    ],
    accessPolicies: [],
    readAt: Object.fromEntries(snapshotParts.map((part) => [part, READ_AT])) as Snapshot['readAt'],
    gaps: [],
  };
  // Strings as a parser makes them: flat, and no two parts of the snapshot share one.
  return JSON.parse(JSON.stringify(snapshot)) as Snapshot;
}

/** 40 domains of 5 entities of 5 actions. */
function makeCatalogue(): CataloguePermission[] {
  return Array.from({ length: 1_000 }, (_, i) => ({
    domain: `domain${Math.floor(i / 25)}`,
    entity: `entity${Math.floor(i / 5) % 5}`,
    action: ACTIONS[i % 5]!,
    divisionAware: i % 3 !== 0,
    allowsConditions: i % 10 === 0,
  }));
}

/** 20 to 600 permissions, half of the roles by naming them one by one, the others by wildcards. */
function makeRole(name: string, catalogue: readonly CataloguePermission[], random: Random): Role {
  const size = 20 + random.below(581);
  const byWildcard = random.below(2) === 0;
  const policies = byWildcard
    ? Array.from({ length: Math.ceil(size / 25) }, () => wildcard(random.pick(catalogue)))
    : Array.from({ length: size }, () => exactly(random.pick(catalogue)));
  return { id: random.uuid(), name, isDefault: false, permissions: [], policies };
}

function wildcard({ domain }: CataloguePermission): RolePolicy {
  return { domain, entity: '*', actions: ['*'] };
}

function exactly({ domain, entity, action }: CataloguePermission): RolePolicy {
  return { domain, entity, actions: [action] };
}

function makeUser(name: string, random: Random): User {
  const state = random.below(50) === 0 ? 'inactive' : 'active';
  return { id: random.uuid(), name, state };
}

function makeGroup(name: string, users: readonly User[], groups: number, random: Random): Group {
  const memberIds = Array.from({ length: Math.floor(users.length / groups) }, () => random.pick(users).id);
  return {
    id: random.uuid(),
    name,
    state: 'active',
    rolesEnabled: true,
    includeOwners: false,
    memberIds,
    ownerIds: [],
  };
}
