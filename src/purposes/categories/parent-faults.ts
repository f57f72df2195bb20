import type { DataCategory } from './data-category';
import { nearestKeys } from './nearest-keys';

/** What is wrong with a parent for the category `key`; undefined when nothing is. */
export function parentFault(
  key: string,
  parent: string | undefined,
  categories: ReadonlyMap<string, DataCategory>,
): string | undefined {
  if (parent === undefined) return undefined;
  if (!categories.has(parent)) return unknownCategory(parent, categories.keys());
  return isWithin(parent, key, categories) ? `lies within ${key} itself` : undefined;
}

/** Says that the category does not exist, and which ones may have been meant. */
export function unknownCategory(key: string, known: Iterable<string>): string {
  const nearest = nearestKeys(key, known);
  const meant =
    nearest.length === 0 ? '; /api/v1/data-categories lists them' : `; did you mean ${nearest.join(' or ')}?`;
  return `there is no data category ${key}${meant}`;
}

/** Whether a category is another one or a part of it, at any depth. */
export function isWithin(key: string, whole: string, categories: ReadonlyMap<string, DataCategory>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = key; at !== undefined && !seen.has(at);) {
    if (at === whole) return true;
    seen.add(at);
    at = categories.get(at)?.content.parent;
  }
  return false;
}
