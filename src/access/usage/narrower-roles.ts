import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { groupedBy } from '../../common/grouped-by';
import { expandPolicy } from '../model/expand-policy';
import type { Grant, Role, RolePolicy } from '../model/snapshot';

/** What a role of a client would do with fewer permissions. */
export interface NarrowerRole {
  readonly roleId: string;
  /** `keep`: all of it is needed. `remove`: nothing is. `narrow`: a part. */
  readonly outcome: 'keep' | 'remove' | 'narrow';
  /** The direct grants of the client that assign it. */
  readonly grants: readonly Grant[];
  /** Of `narrow`: what is left of the role, with its conditions. */
  readonly policies: readonly RolePolicy[];
  /** Of `narrow`: what is left of its flat permissions. */
  readonly permissions: readonly string[];
  /** Whether no one else holds the role, so that it could be edited. */
  readonly isOnlyHolder: boolean;
}

/** For each role that the client holds itself, what is left of it with nothing but these permissions. */
export function narrowerRoles(
  index: AccessIndex,
  client: IndexedSubject,
  kept: ReadonlySet<string>,
): NarrowerRole[] {
  const byRole = groupedBy(client.grants, ({ roleId }) => roleId);
  return [...byRole].flatMap(([roleId, grants]) => {
    const role = index.roles.get(roleId);
    const named = [...(index.gives(roleId)?.named.numbers() ?? [])].map((number) =>
      index.permissions.nameOf(number),
    );
    if (role === undefined) return [];
    const left = named.filter((permission) => kept.has(permission));
    const outcome = left.length === 0 ? 'remove' : left.length === named.length ? 'keep' : 'narrow';
    const isOnlyHolder = index.subjects.every(
      (one) => one.rank === client.rank || one.grants.every((grant) => grant.roleId !== roleId),
    );
    const policies = outcome === 'narrow' ? narrowedPolicies(index, role, kept) : [];
    const permissions = outcome === 'narrow' ? role.permissions.filter((one) => kept.has(one)) : [];
    return [{ roleId, outcome, grants, policies, permissions, isOnlyHolder } as const];
  });
}

/** The policies with explicit actions, and nothing but what is kept. */
export function narrowedPolicies(index: AccessIndex, role: Role, kept: ReadonlySet<string>): RolePolicy[] {
  return role.policies.flatMap((policy) => {
    const codes = expandPolicy(index.permissions.tree, policy)
      .map((number) => index.permissions.nameOf(number))
      .filter((code) => kept.has(code));
    const parts = [...new Set(codes)].sort().map((code) => code.split(':') as [string, string, string]);
    const byEntity = groupedBy(parts, ([domain, entity]) => `${domain}:${entity}`);
    return [...byEntity.values()].map((some) => ({
      domain: some[0]![0],
      entity: some[0]![1],
      actions: some.map(([, , action]) => action),
      ...(policy.condition && { condition: policy.condition }),
    }));
  });
}
