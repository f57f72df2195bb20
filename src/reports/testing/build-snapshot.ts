import type { Grant, Group, Snapshot, User } from '../../access/model/snapshot';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';

export function buildSnapshot(part: Partial<Snapshot> = {}): Snapshot {
  return emptySnapshot({ organization: { id: 'org', name: 'Org' }, ...part });
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
