import { expandWildcards } from '../api/role-policies';
import type { SimulatedOrg, SimulatedRole } from '../org/simulated-org';
import type { SimulatedLicense } from './simulated-license';

/** Every permission that the roles name, wildcards spelled out. */
export function permissionsOfRoles(org: SimulatedOrg, roles: readonly SimulatedRole[]): Set<string> {
  const policies = expandWildcards(
    org,
    roles.flatMap((role) => role.policies),
  );
  return new Set(
    policies.flatMap(({ domain, entityName, actionSet }) =>
      actionSet.map((action) => `${domain}:${entityName}:${action}`),
    ),
  );
}

/**
 * The licences that the permissions need: the highest tier of which any is held, and those on top of it that it does
 * not contain. Where two could serve, the one that comes first answers: the other is not named, although its
 * permissions are held.
 */
export function inferLicenses(
  org: SimulatedOrg,
  permissions: ReadonlySet<string>,
  lastPreferred: boolean,
): string[] {
  const licenses = [...org.licenses.values()];
  const serves = ({ permissions: ids }: SimulatedLicense) => ids.some((id) => permissions.has(id));
  const tiers = licenses.filter((one) => one.tier !== undefined && serves(one));
  const tier = tiers.sort((a, b) => b.tier! - a.tier!)[0];
  const contained = new Set(tier && [tier.id, ...containedIn(org, tier)]);
  const open = new Set(permissions);
  for (const id of contained) org.licenses.get(id)?.permissions.forEach((one) => open.delete(one));

  const onTop = licenses.filter((one) => one.tier === undefined && !contained.has(one.id));
  const needed = new Set(tier && [tier.id]);
  for (const one of lastPreferred ? onTop.reverse() : onTop) {
    if (!one.permissions.some((id) => open.has(id))) continue;
    needed.add(one.id);
    one.permissions.forEach((id) => open.delete(id));
  }
  const missing = [...needed].flatMap((id) => org.licenses.get(id)!.prerequisites);
  if (tier === undefined) missing.forEach((id) => needed.add(id));
  return [...needed].sort();
}

/** Everything that a licence contains, also through others. */
function containedIn(org: SimulatedOrg, { comprises }: SimulatedLicense): string[] {
  return comprises.flatMap((id) => {
    const inner = org.licenses.get(id);
    return inner ? [id, ...containedIn(org, inner)] : [id];
  });
}
