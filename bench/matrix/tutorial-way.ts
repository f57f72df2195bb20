import type { RolePolicy, Snapshot } from '../../src/access/model/snapshot';

/**
 * The tutorial's way to answer a check: each user's permission codes as a list, scanned from the start.
 * It reads every role of every user again, so each list has strings of its own, and what two roles give twice.
 */
export class TutorialWay {
  private readonly codes: ReadonlyMap<string, readonly string[]>;

  /** Only for some users: lists for a whole organisation of 100,000 would fill the memory. */
  constructor(snapshot: Snapshot, userIds: readonly string[]) {
    const bodies = new Map(
      snapshot.roles.map(({ id, policies }) => [id, JSON.stringify(codesOf(snapshot, policies))]),
    );
    const readRole = (roleId: string) => JSON.parse(bodies.get(roleId) ?? '[]') as string[];
    const members = new Map(snapshot.groups.map(({ id, memberIds }) => [id, memberIds]));
    const lists = new Map<string, string[]>(userIds.map((id) => [id, []]));
    for (const { subjectType, subjectId, roleId } of snapshot.grants) {
      const holders = subjectType === 'group' ? (members.get(subjectId) ?? []) : [subjectId];
      for (const id of holders) lists.get(id)?.push(...readRole(roleId));
    }
    this.codes = lists;
  }

  check(userId: string, permission: string): boolean {
    for (const code of this.codes.get(userId) ?? []) {
      if (code === permission) return true;
    }
    return false;
  }
}

function codesOf(snapshot: Snapshot, policies: readonly RolePolicy[]): string[] {
  return snapshot.catalogue
    .filter(({ domain, entity, action }) =>
      policies.some(
        (policy) =>
          ['*', domain].includes(policy.domain) &&
          ['*', entity].includes(policy.entity) &&
          policy.actions.some((one) => one === '*' || one === action),
      ),
    )
    .map(({ domain, entity, action }) => `${domain}:${entity}:${action}`);
}
