import type { AccessIndex } from '../../access/index/access-index';
import type { Bitset } from '../../access/matrix/bitset';

/** What a role's policies and flat permissions expand to, by name and sorted. */
export interface RolePermissions {
  readonly plain: readonly string[];
  /** Included on a condition only. */
  readonly conditional: readonly string[];
}

export function rolePermissions(index: AccessIndex, roleId: string): RolePermissions {
  const gives = index.gives(roleId);
  if (gives === undefined) return { plain: [], conditional: [] };
  const conditional = gives.named.clone();
  conditional.subtract(gives.plain);
  return { plain: namesOf(index, gives.plain), conditional: namesOf(index, conditional) };
}

function namesOf({ permissions }: AccessIndex, numbers: Bitset): string[] {
  return [...numbers.numbers()].map((number) => permissions.nameOf(number)).sort();
}
