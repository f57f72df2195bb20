import type { UnusedMarks } from '../../access/usage/unused-marks';
import type { KnownUsage } from '../usage-facts-reader';

/** What Genesys marks as unused. An analysis that is off, or was never made, marks nothing. */
export function marksOf({ reading, unusedRoles, unusedPermissions }: KnownUsage): UnusedMarks {
  const { analysis } = reading;
  const isMade = analysis?.isEnabled === true && analysis.calculatedAt !== undefined;
  const setOf = (marked: ReadonlyMap<string, readonly string[]>, id: string) => {
    const ids = isMade ? marked.get(id) : undefined;
    return ids && new Set(ids);
  };
  return {
    unusedRolesOf: (userId) => setOf(unusedRoles, userId),
    unusedPermissionsOf: (roleId) => setOf(unusedPermissions, roleId),
  };
}
