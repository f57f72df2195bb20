import { snapshotParts, type Grant, type Group, type Snapshot, type User } from '../../access/model/snapshot';

const AS_OF = '2026-01-01T00:00:00.000Z';

export function buildSnapshot(part: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    asOf: AS_OF,
    organization: { id: 'org', name: 'Org' },
    users: [],
    groups: [],
    oauthClients: [],
    trustees: [],
    roles: [],
    divisions: [],
    catalogue: [],
    grants: [],
    accessPolicies: [],
    readAt: Object.fromEntries(snapshotParts.map((name) => [name, AS_OF])) as Snapshot['readAt'],
    gaps: [],
    ...part,
  };
}

export function buildUser(id: string, part: Partial<User> = {}): User {
  return { id, name: `Name of ${id}`, state: 'active', ...part };
}

export function buildGroup(id: string, memberIds: readonly string[], part: Partial<Group> = {}): Group {
  return {
    id,
    name: `Group ${id}`,
    state: 'active',
    rolesEnabled: true,
    includeOwners: false,
    memberIds,
    ownerIds: [],
    ...part,
  };
}

export function buildRole(id: string) {
  return { id, name: `Role ${id}`, isDefault: false, permissions: [], policies: [] };
}

export function buildGrant(subjectId: string, roleId: string, part: Partial<Grant> = {}): Grant {
  return { subjectId, subjectType: 'user', roleId, divisionId: 'home', ...part };
}
