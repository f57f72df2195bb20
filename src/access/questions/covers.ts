import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';

/**
 * Whether a grant in one division gives the permission of this number in the division `asked`; in no particular one if
 * that is absent. In a division that the revision does not have, nothing is given.
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
