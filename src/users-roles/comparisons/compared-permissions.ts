import type { Comparison } from '../../access/questions/comparison';

/** How some of those compared have a permission. */
interface ComparedVariant<Access> {
  readonly ids: readonly string[];
  readonly access: Access;
}

export interface ComparedPermission<Access> {
  readonly permission: string;
  /** All have it in the same way. */
  readonly common: boolean;
  /** Each variant once, with those who have it so. */
  readonly variants: readonly ComparedVariant<Access>[];
}

/** The comparison as one list, in which those who have a permission in the same way are together. */
export function comparedPermissions<Access extends object>(
  { common, differing }: Comparison<Access>,
  ids: readonly string[],
): ComparedPermission<Access>[] {
  return [
    ...common.map(({ permission, ...access }) => ({
      permission,
      common: true,
      variants: [{ ids, access: access as unknown as Access }],
    })),
    ...differing.map(({ permission, havers }) => ({
      permission,
      common: false,
      variants: variantsOf(havers),
    })),
  ];
}

function variantsOf<Access extends object>(
  havers: readonly (Access & { readonly id: string })[],
): ComparedVariant<Access>[] {
  const variants = new Map<string, { ids: string[]; access: Access }>();
  for (const { id, ...rest } of havers) {
    const access = rest as unknown as Access;
    const text = JSON.stringify(access);
    const variant = variants.get(text) ?? { ids: [], access };
    variants.set(text, variant);
    variant.ids.push(id);
  }
  return [...variants.values()];
}
