import { Bitset } from '../../access-model/bitset';
import type { CompiledRole } from '../../access-model/compiled-role';
import { ALL_DIVISIONS } from '../../access-model/snapshot';
import type { AccessIndex } from '../access-index';

export interface HoldingQuestion {
  /** By number. */
  readonly permission: number;
  /** Without it, any division will do; `*` asks for all divisions. */
  readonly divisionId?: string | undefined;
  /** Which of the roles that name the permission count. */
  readonly counts: (role: CompiledRole) => boolean;
}

/** Ranks of those who hold a permission by roles that count, whether they are active or not. */
export function holdingRanks(
  index: AccessIndex,
  { permission, divisionId, counts }: HoldingQuestion,
): Bitset {
  const ranks = new Bitset(index.subjects.length);
  const anywhere = divisionId === undefined || !index.permissions.isDivisionAware(permission);
  for (const roleId of index.postings.roleIds()) {
    const role = index.gives(roleId);
    if (!role?.named.has(permission) || !counts(role)) continue;
    for (const [where, list] of index.postings.of(roleId)) {
      if (!anywhere && where !== ALL_DIVISIONS && where !== divisionId) continue;
      for (const rank of list) ranks.add(rank);
    }
  }
  return ranks;
}
