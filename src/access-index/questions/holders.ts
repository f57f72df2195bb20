import type { Bitset } from '../../access-model/bitset';
import type { CompiledRole } from '../../access-model/compiled-role';
import type { SubjectType } from '../../access-model/snapshot';
import type { AccessIndex } from '../access-index';
import { HolderList } from './holder-list';
import { holdingRanks } from './holding-ranks';
import { permissionNumber } from './permission-number';
import { ranksOfTypes } from './subject-ranks';

export interface HolderQuery {
  /** At least one. */
  readonly permissions: readonly string[];
  /** Whether holding one of them suffices; all of them by default. */
  readonly match?: 'any' | 'all' | undefined;
  /** Without it, holding it somewhere suffices; `*` asks for all divisions. */
  readonly divisionId?: string | undefined;
  /** All kinds by default. */
  readonly types?: readonly SubjectType[] | undefined;
}

/** Who holds any or all of some permissions. Throws UnknownPermissionError. */
export function holders(index: AccessIndex, query: HolderQuery): HolderList {
  const permissions = [...new Set(query.permissions)].map((code) => permissionNumber(index, code));
  return holdersOf(index, query, permissions);
}

/** The same for permissions by number, of which there may be none. */
export function holdersOf(
  index: AccessIndex,
  { match = 'all', divisionId, types }: Omit<HolderQuery, 'permissions'>,
  permissions: readonly number[],
): HolderList {
  const ranks = (counts: (role: CompiledRole, permission: number) => boolean) => {
    const each = permissions.map((permission) =>
      holdingRanks(index, { permission, divisionId, counts: (role) => counts(role, permission) }),
    );
    return combined(each, match) ?? ranksOfTypes(index, []);
  };
  const held = ranks(() => true);
  if (types !== undefined) held.intersect(ranksOfTypes(index, types));
  const plain = ranks((role, permission) => role.plain.has(permission));
  plain.intersect(held);
  return new HolderList(index, { held, plain, permissions, divisionId });
}

/** Changes the first set and gives it back. */
function combined([first, ...others]: readonly Bitset[], match: 'any' | 'all'): Bitset | undefined {
  for (const other of others) {
    if (match === 'any') first?.unite(other);
    else first?.intersect(other);
  }
  return first;
}
