import type { ErrorDetail } from '../common/errors';
import type { DataCategory } from './categories/data-category';
import { unknownCategory } from './categories/parent-faults';

/**
 * What is wrong with the categories of a purpose: each must be known, and active unless the purpose already had it
 * (`kept`), so that a purpose can still be edited after one of its categories was switched off.
 */
export function categoryFaults(
  keys: readonly string[],
  categories: ReadonlyMap<string, DataCategory>,
  kept: readonly string[] = [],
): ErrorDetail[] {
  return keys.flatMap((key, index) => {
    const detail = faultOf(key, categories, kept);
    return detail === undefined ? [] : [{ pointer: `/body/dataCategories/${index}`, detail }];
  });
}

function faultOf(
  key: string,
  categories: ReadonlyMap<string, DataCategory>,
  kept: readonly string[],
): string | undefined {
  const category = categories.get(key);
  if (category?.active === true || kept.includes(key)) return undefined;
  const active = Array.from(categories.values()).filter((one) => one.active);
  if (category === undefined)
    return unknownCategory(
      key,
      active.map((one) => one.key),
    );
  return `the data category ${key} is not active`;
}
