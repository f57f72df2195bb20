import type { Role } from '../model/snapshot';

type RoleContent = Pick<Role, 'permissions' | 'policies'>;

/** Whether two roles include the same, regardless of order. */
export function samePermissions(one: RoleContent | undefined, other: RoleContent): boolean {
  return one !== undefined && textOf(one) === textOf(other);
}

function textOf({ permissions, policies }: RoleContent): string {
  const texts = policies.map(({ domain, entity, actions, condition }) =>
    JSON.stringify([domain, entity, [...actions].sort(), condition ?? null]),
  );
  return JSON.stringify([[...permissions].sort(), texts.sort()]);
}
