import { ALL_DIVISIONS } from '../../access-model/snapshot';
import type { AccessIndex } from '../access-index';

/** Whether a grant in one division gives the permission of this number where it is asked for; nowhere in particular without `asked`. */
export function covers(
  { permissions }: AccessIndex,
  permission: number,
  granted: string,
  asked: string | undefined,
): boolean {
  if (asked === undefined || granted === ALL_DIVISIONS || granted === asked) return true;
  return !permissions.isDivisionAware(permission);
}
