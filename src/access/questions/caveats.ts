import { decisions, decisionsWithCaveat, type Caveat } from '../model/decision';
import type { AccessIndex } from '../index/access-index';

/** The caveats that every answer about the permission of this number must mention. */
export function caveatsOf(index: AccessIndex, permission: number): readonly Caveat[] {
  return (index.matrix.isTargeted(permission) ? decisionsWithCaveat : decisions).granted.caveats;
}
