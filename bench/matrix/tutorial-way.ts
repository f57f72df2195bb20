import type { Snapshot } from '../../src/access-model/snapshot';

/** The tutorial's way to answer a check: each user's permission codes as a list, scanned from the start. */
export class TutorialWay {
  private readonly codes = new Map<string, readonly string[]>();

  /** Only for some users: lists for a whole organisation of 100,000 would fill the memory. */
  constructor(snapshot: Snapshot, userIds: readonly string[]) {
    const codesByRole = new Map(snapshot.roles.map((role) => [role.id, codesOf(snapshot, role.id)]));
    const rolesByUser = new Map<string, string[]>(userIds.map((id) => [id, []]));
    for (const { subjectId, roleId } of snapshot.grants) rolesByUser.get(subjectId)?.push(roleId);
    for (const [userId, roleIds] of rolesByUser) {
      const codes = new Set(roleIds.flatMap((roleId) => codesByRole.get(roleId) ?? []));
      this.codes.set(userId, [...codes]);
    }
  }

  check(userId: string, permission: string): boolean {
    for (const code of this.codes.get(userId) ?? []) {
      if (code === permission) return true;
    }
    return false;
  }
}

function codesOf(snapshot: Snapshot, roleId: string): string[] {
  const policies = snapshot.roles.find((role) => role.id === roleId)?.policies ?? [];
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
