import type { PermissionTree } from '../matrix/permission-index';
import type { RolePolicy } from './snapshot';

const WILDCARD = '*';

/** Numbers of the catalogue's permissions that a policy names. What the catalogue lacks cannot be granted. */
export function expandPolicy(
  tree: PermissionTree,
  policy: Pick<RolePolicy, 'domain' | 'entity' | 'actions'>,
): number[] {
  return matching(tree, policy.domain)
    .flatMap((entities) => matching(entities, policy.entity))
    .flatMap((actions) => policy.actions.flatMap((action) => matching(actions, action)));
}

function matching<T>(level: ReadonlyMap<string, T>, name: string): T[] {
  if (name === WILDCARD) return [...level.values()];
  const found = level.get(name);
  return found === undefined ? [] : [found];
}
