import type { CategoryMapping, Sensitivity } from '../data-category';

/** A category that comes with the service. */
export interface ShippedCategory extends CategoryMapping {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly sensitivity: Sensitivity;
  readonly parent?: string;
}

type Part = readonly [
  name: string,
  label: string,
  description: string,
  details?: { readonly sensitivity?: Sensitivity } & CategoryMapping,
];

/** A category with its parts, which are as sensitive as the whole unless they say otherwise. */
export function family(whole: ShippedCategory, parts: readonly Part[]): ShippedCategory[] {
  return [whole, ...parts.map((part) => partOf(whole, part))];
}

function partOf(
  { key, sensitivity }: ShippedCategory,
  [name, label, description, details]: Part,
): ShippedCategory {
  return { key: `${key}.${name}`, label, description, sensitivity, parent: key, ...details };
}
