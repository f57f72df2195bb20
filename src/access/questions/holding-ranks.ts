import { Bitset } from '../matrix/bitset';
import type { CompiledRole } from '../matrix/compiled-role';
import { ALL_DIVISIONS } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { roleRanks } from './role-ranks';

export interface HoldingQuestion {
  /** By number; holding one of them suffices. */
  readonly permissions: readonly number[];
  /** If absent, any division suffices; `*` asks for all divisions. In an unknown one no one holds anything. */
  readonly divisionId?: string | undefined;
  /** Whether a role includes a permission in a way that counts. */
  readonly gives: (role: CompiledRole, permission: number) => boolean;
}

/** Ranks of the subjects that hold a permission by roles that count, active or not. */
export function holdingRanks(
  index: AccessIndex,
  { permissions, divisionId, gives }: HoldingQuestion,
): Bitset {
  const ranks = new Bitset(index.subjects.length);
  if (divisionId !== undefined && !index.matrix.knowsDivision(divisionId)) return ranks;
  for (const roleId of index.postings.roleIds()) {
    const role = index.gives(roleId);
    const given = role === undefined ? [] : permissions.filter((permission) => gives(role, permission));
    if (given.length === 0) continue;
    if (
      divisionId === undefined ||
      given.some((permission) => !index.permissions.isDivisionAware(permission))
    )
      ranks.unite(roleRanks(index, roleId));
    else addHolders(ranks, index, roleId, divisionId);
  }
  return ranks;
}

function addHolders(ranks: Bitset, { postings }: AccessIndex, roleId: string, divisionId: string): void {
  const holders = postings.of(roleId);
  for (const where of new Set([ALL_DIVISIONS, divisionId])) {
    for (const rank of holders.get(where) ?? []) ranks.add(rank);
  }
}
