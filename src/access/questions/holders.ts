import { Bitset } from '../matrix/bitset';
import type { SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { HolderList } from './holder-list';
import { holdingRanks, type HoldingQuestion } from './holding-ranks';
import { ranksOfTypes } from './subject-ranks';
import { UnknownPermissionError } from './unknown-permission-error';

export interface HolderQuery {
  /** At least one. */
  readonly permissions: readonly string[];
  /** Whether holding one of them suffices; all of them by default. */
  readonly match?: 'any' | 'all' | undefined;
  /** If absent, holding it somewhere suffices; `*` asks for all divisions. */
  readonly divisionId?: string | undefined;
  /** All kinds by default. */
  readonly types?: readonly SubjectType[] | undefined;
}

/** Holders of any or all of some permissions. Throws UnknownPermissionError. */
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
  const alternatives = match === 'any' ? [permissions] : permissions.map((permission) => [permission]);
  const ranks = (gives: HoldingQuestion['gives']) =>
    intersection(
      index,
      alternatives.map((any) => holdingRanks(index, { permissions: any, divisionId, gives })),
    );
  const held = ranks((role, permission) => role.named.has(permission));
  if (types !== undefined) held.intersect(ranksOfTypes(index, types));
  const plain = ranks((role, permission) => role.plain.has(permission));
  plain.intersect(held);
  return new HolderList(index, { held, plain, permissions, divisionId });
}

/** Modifies and returns the first set. For no sets it is empty. */
function intersection(index: AccessIndex, [first, ...others]: readonly Bitset[]): Bitset {
  for (const other of others) first?.intersect(other);
  return first ?? new Bitset(index.subjects.length);
}

/** The number of a permission that this revision knows. Throws UnknownPermissionError. */
function permissionNumber(index: AccessIndex, permission: string): number {
  const number = index.permissions.numberOf(permission);
  if (!index.matrix.knowsPermission(number)) throw new UnknownPermissionError(permission);
  return number;
}
