import type { AccessIndex } from '../index/access-index';
import { demandingPermissions } from './license-reasons';
import { withContained, type LicenseDefinition } from './license-facts';
import { neededWith } from './sparing-changes';

type Definitions = ReadonlyMap<string, LicenseDefinition>;

/**
 * What users would need as far as the definitions tell, from what they need now: a licence that is demanded no more goes, one
 * that is newly demanded, and not contained in another, comes. One that the definitions do not explain stays. Undefined where
 * a definition does not name its permissions: it might be demanded.
 */
export function estimatedNeeds(
  { before, after }: { readonly before: AccessIndex; readonly after: AccessIndex },
  definitions: Definitions,
): (
  now: readonly string[],
  rolesBefore: readonly string[],
  rolesAfter: readonly string[],
) => readonly string[] | undefined {
  if ([...definitions.values()].some(({ permissions }) => permissions === undefined)) return () => undefined;
  const [demandedBefore, demandedAfter] = [demands(before, definitions), demands(after, definitions)];
  return (now, rolesBefore, rolesAfter) => {
    const kept = now.filter((id) => !demandedBefore(id, rolesBefore) || demandedAfter(id, rolesAfter));
    const contained = withContained(kept, definitions).ids;
    const added = [...definitions.keys()].filter(
      (id) => !contained.has(id) && !demandedBefore(id, rolesBefore) && demandedAfter(id, rolesAfter),
    );
    return [...kept, ...added].sort();
  };
}

/** Whether a role of the set has a permission of the licence, or of one that it is needed with. */
function demands(index: AccessIndex, definitions: Definitions) {
  const byLicense = new Map<string, readonly ((roleId: string) => readonly string[])[]>();
  return (licenseId: string, roleIds: readonly string[]): boolean => {
    const permissionsOf =
      byLicense.get(licenseId) ??
      neededWith(licenseId, definitions).map((id) => demandingPermissions(index, { definitions }, id));
    byLicense.set(licenseId, permissionsOf);
    return roleIds.some((roleId) => permissionsOf.some((of) => of(roleId).length > 0));
  };
}
