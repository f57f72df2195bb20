import type { Role } from '../../access-model/snapshot';

type RoleContent = Pick<Role, 'permissions' | 'policies'>;

/** Whether two roles say the same, in whatever order. */
export function sameRole(one: RoleContent | undefined, other: RoleContent): boolean {
  return one !== undefined && textOf(one) === textOf(other);
}

function textOf({ permissions, policies }: RoleContent): string {
  const texts = policies.map(({ domain, entity, actions, condition }) =>
    JSON.stringify([domain, entity, [...actions].sort(), condition ?? null]),
  );
  return JSON.stringify([[...permissions].sort(), texts.sort()]);
}
