import type { SimulatedOrg } from '../../simulator/org/simulated-org';

/** Ids of roles that are granted about so often, taken together; no one role is most of it. */
export function rolesOf(org: SimulatedOrg, items: number): string[] {
  const chosen: string[] = [];
  let total = 0;
  const counts = [...countedBy(org, ({ roleId }) => roleId)].sort(([, one], [, other]) => other - one);
  for (const [roleId, count] of counts) {
    if (count > items / 2 || total + count > items) continue;
    chosen.push(roleId);
    total += count;
  }
  return chosen;
}

/** The one of these roles that is granted closest to so often. */
export function roleOf(org: SimulatedOrg, roleIds: readonly string[], items: number): string {
  const counts = countedBy(org, ({ roleId }) => roleId);
  const distance = (roleId: string) => Math.abs((counts.get(roleId) ?? 0) - items);
  return [...roleIds].sort((one, other) => distance(one) - distance(other))[0]!;
}

function countedBy(
  { grants }: SimulatedOrg,
  keyOf: (grant: { roleId: string }) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of grants.values())
    for (const grant of list) counts.set(keyOf(grant), (counts.get(keyOf(grant)) ?? 0) + 1);
  return counts;
}
