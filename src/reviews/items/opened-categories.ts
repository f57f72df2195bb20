import type { AccessIndex } from '../../access/index/access-index';

/** Which personal data roles open: keys of categories by role, sorted. */
export function openedCategories(
  roleIds: readonly string[],
  index: AccessIndex | undefined,
  categoriesOf: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const opened = new Map<string, readonly string[]>();
  if (index === undefined) return opened;
  const numbers = [...categoriesOf].map(
    ([permission, categories]) => [index.permissions.numberOf(permission), categories] as const,
  );
  for (const roleId of new Set(roleIds)) {
    const role = index.gives(roleId);
    const keys = numbers.flatMap(([number, categories]) =>
      number >= 0 && role?.named.has(number) === true ? categories : [],
    );
    opened.set(roleId, [...new Set(keys)].sort());
  }
  return opened;
}
