import type { Comparison } from '../../access-index/questions/comparison';

/** A way in which some of those compared have a permission. */
export interface ComparedWay<Access> {
  readonly ids: readonly string[];
  readonly access: Access;
}

export interface ComparedPermission<Access> {
  readonly permission: string;
  /** All have it, and all in the same way. */
  readonly common: boolean;
  /** Each way once, with those who have it so. */
  readonly ways: readonly ComparedWay<Access>[];
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
      ways: [{ ids, access: access as unknown as Access }],
    })),
    ...differing.map(({ permission, havers }) => ({ permission, common: false, ways: waysOf(havers) })),
  ];
}

function waysOf<Access extends object>(
  havers: readonly (Access & { readonly id: string })[],
): ComparedWay<Access>[] {
  const ways = new Map<string, { ids: string[]; access: Access }>();
  for (const { id, ...rest } of havers) {
    const access = rest as unknown as Access;
    const text = JSON.stringify(access);
    const way = ways.get(text) ?? { ids: [], access };
    ways.set(text, way);
    way.ids.push(id);
  }
  return [...ways.values()];
}
