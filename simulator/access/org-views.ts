import { effectiveAccess, type EffectiveAccess } from '../org/effective-access';
import type { SimulatedOrg, SimulatedState, SimulatedUser } from '../org/simulated-org';

export type UserFilter = SimulatedState | 'any';

/** Views of the organisation that are too dear to make for every request. Thrown away at a change. */
export class OrgViews {
  private readonly users = new Map<UserFilter, readonly SimulatedUser[]>();
  private readonly access = new Map<string, EffectiveAccess | undefined>();
  private groupsByUser?: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly org: SimulatedOrg) {}

  /** Sorted by id. */
  usersIn(state: UserFilter): readonly SimulatedUser[] {
    let users = this.users.get(state);
    if (!users) {
      const every = state === 'any' ? sortedById(this.org.users) : this.usersIn('any');
      users = state === 'any' ? every : every.filter((user) => user.state === state);
      this.users.set(state, users);
    }
    return users;
  }

  /** What a caller may do, by the naive evaluator. */
  rightsOf(clientId: string): EffectiveAccess | undefined {
    if (!this.access.has(clientId)) this.access.set(clientId, effectiveAccess(this.org, clientId));
    return this.access.get(clientId);
  }

  /** Ids of the role-enabled groups that a user belongs to. */
  roleGroupsOf(userId: string): readonly string[] {
    this.groupsByUser ??= groupsByUser(this.org);
    return this.groupsByUser.get(userId) ?? [];
  }

  forgetRights(): void {
    this.access.clear();
  }

  forgetAll(): void {
    this.users.clear();
    this.access.clear();
    this.groupsByUser = undefined;
  }
}

export function sortedById<T extends { id: string }>(entities: ReadonlyMap<string, T>): T[] {
  return [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function groupsByUser(org: SimulatedOrg): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const group of org.groups.values()) {
    if (!group.rolesEnabled || group.state !== 'active') continue;
    const owners = group.includeOwners ? group.ownerIds : [];
    for (const userId of new Set([...group.individualIds, ...group.dynamicIds, ...owners])) {
      found.set(userId, [...(found.get(userId) ?? []), group.id]);
    }
  }
  return found;
}
