import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';

/**
 * Roles for which divisions matter and that are mostly held in individual ones: more holdings of them name a division
 * than name all.
 */
export function rolesMostlyInDivisions(index: AccessIndex): ReadonlySet<string> {
  const roleIds = [...index.postings.roleIds()];
  return new Set(roleIds.filter((id) => isMostlyInDivisions(id, index) && knowsDivisions(id, index)));
}

function isMostlyInDivisions(roleId: string, { postings }: AccessIndex): boolean {
  let [all, particular] = [0, 0];
  for (const [divisionId, { length }] of postings.of(roleId)) {
    if (divisionId === ALL_DIVISIONS) all += length;
    else particular += length;
  }
  return all > 0 && particular > all;
}

/** Whether the role includes a permission that is held in a division. */
function knowsDivisions(roleId: string, index: AccessIndex): boolean {
  const named = index.gives(roleId)?.named;
  if (named === undefined) return false;
  for (const number of named.numbers()) if (index.permissions.isDivisionAware(number)) return true;
  return false;
}
