import type { AccessIndex } from '../index/access-index';
import { permissionOrder } from './permission-order';

/** A permission that all have in the same way. */
type CommonPermission<Access> = Access & { readonly permission: string };

/** A permission that only some have, or that some have in a different way. */
interface DifferingPermission<Access> {
  readonly permission: string;
  /** Those that have it, in the order of the request. */
  readonly havers: readonly (Access & { readonly id: string })[];
}

/** Both lists are sorted by permission. */
export interface Comparison<Access> {
  readonly common: readonly CommonPermission<Access>[];
  readonly differing: readonly DifferingPermission<Access>[];
}

/** One of those compared, with how it has each of its permissions. */
export interface Compared<Access> {
  readonly id: string;
  readonly access: ReadonlyMap<string, Access>;
}

/** Compares access by content: access that reads the same is the same. */
export function compareAccess<Access>(
  index: AccessIndex,
  compared: readonly Compared<Access>[],
): Comparison<Access> {
  const common: CommonPermission<Access>[] = [];
  const differing: DifferingPermission<Access>[] = [];
  for (const number of permissionOrder(index.permissions)) {
    const permission = index.permissions.nameOf(number);
    const having = compared.filter(({ access }) => access.has(permission));
    const [first, ...others] = having.map(({ access }) => access.get(permission)!);
    if (first === undefined) continue;
    if (having.length === compared.length && others.every((other) => saysTheSame(first, other)))
      common.push({ permission, ...first });
    else
      differing.push({
        permission,
        havers: having.map(({ id, access }) => ({ id, ...access.get(permission)! })),
      });
  }
  return { common, differing };
}

function saysTheSame<Access>(one: Access, other: Access): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
