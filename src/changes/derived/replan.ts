import type { AccessIndex } from '../../access/index/access-index';
import type { StoredItem } from '../change';
import { derivedPlan, leftToDo, type DerivedPlan } from './derived-plan';

/**
 * What is left to do about items that drifted: the grants that were to come and go, on top of what their subjects hold
 * now. What others did in the meantime stays. Roles and divisions that are gone are left out, and said to be.
 */
export function replan(index: AccessIndex, drifted: readonly StoredItem[]): DerivedPlan {
  return derivedPlan(
    index,
    drifted.map((item) => leftToDo(index, item, item.plan)),
  );
}
