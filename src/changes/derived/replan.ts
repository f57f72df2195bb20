import type { AccessIndex } from '../../access/index/access-index';
import type { StoredItem } from '../change';
import { derivedPlan, leftToDo, type DerivedPlan } from './derived-plan';

/**
 * What is left to do for items that drifted: the grants that were to be added and removed, on top of what their
 * subjects hold now. What others did in the meantime stays. Roles and divisions that are gone are left out and
 * reported.
 */
export function replan(index: AccessIndex, drifted: readonly StoredItem[]): DerivedPlan {
  return derivedPlan(
    index,
    drifted.map((item) => leftToDo(index, item, item.plan)),
  );
}
