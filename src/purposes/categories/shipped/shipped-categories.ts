import type { ShippedCategory } from './define';
import { affairs } from './affairs';
import { conversations } from './conversations';
import { people } from './people';

/**
 * Increases with every change of what is shipped: the middle number for a new category, the first for a removed one.
 */
export const CATALOGUE_VERSION = '1.0.0';

/** The kinds of personal data that contact centres have, by key. */
export const shippedCategories: ReadonlyMap<string, ShippedCategory> = new Map(
  [...people, ...conversations, ...affairs].map((category) => [category.key, category]),
);
