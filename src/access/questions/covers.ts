import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';

/**
 * Whether a grant in one division gives the permission of this number where it is asked for; nowhere in particular without
 * `asked`. In a division that the revision does not have, nothing is given.
 */
export function covers(
  { permissions, matrix }: AccessIndex,
  permission: number,
  granted: string,
  asked: string | undefined,
): boolean {
  if (asked === undefined) return true;
  if (!matrix.knowsDivision(asked)) return false;
  if (granted === ALL_DIVISIONS || granted === asked) return true;
  return !permissions.isDivisionAware(permission);
}
