import type { AccessIndex } from '../index/access-index';
import { ALL_DIVISIONS } from '../model/snapshot';
import type { ReducedAccess } from './decision';

/** Why access is not less after it was replaced; undefined where it is. */
export function reductionFault(
  index: AccessIndex,
  from: ReducedAccess,
  to: ReducedAccess,
): string | undefined {
  if (from.roleId === to.roleId && from.divisionId === to.divisionId) return 'is what is held already';
  if (to.divisionId === ALL_DIVISIONS && from.divisionId !== ALL_DIVISIONS)
    return 'must not reach more divisions than what is held';
  if (to.divisionId !== ALL_DIVISIONS && !index.divisions.has(to.divisionId))
    return 'names a division that does not exist';
  const [narrow, wide] = [index.gives(to.roleId), index.gives(from.roleId)];
  if (narrow === undefined) return 'names a role that does not exist';
  if (from.roleId === to.roleId) return undefined;
  if (
    wide === undefined ||
    narrow.plain.countBeyond(wide.plain) > 0 ||
    narrow.named.countBeyond(wide.named) > 0
  )
    return 'names a role that includes more than the one that is held';
  return undefined;
}
