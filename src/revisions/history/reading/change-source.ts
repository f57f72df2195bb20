import type { Grant } from '../../../access/model/snapshot';
import type { Entity, Membership } from '../facts/fact';
import type { ChangeKind, FactChange } from './fact-change';
import { entityTable, grantTable, membershipTable, type FactColumns } from '../storage/fact-table';
import { sameEntity } from '../facts/same-entity';

export type FactRow = Readonly<Record<string, string>>;

/** Where changes of a kind are read from. */
export interface ChangeSource {
  readonly table: FactColumns;
  /** What the first columns of the key must be. */
  readonly prefix: readonly string[];
  /** The change between two rows of one key, or undefined if they are equal. */
  readonly changeOf: (before?: FactRow, after?: FactRow) => FactChange | undefined;
}

export function changeSource(kind: ChangeKind): ChangeSource {
  if (kind === 'membership') return { table: membershipTable, prefix: [], changeOf: membershipChange };
  if (kind === 'grant') return { table: grantTable, prefix: [], changeOf: grantChange };
  return { table: entityTable, prefix: [kind], changeOf: entityChange };
}

function entityChange(before?: FactRow, after?: FactRow): FactChange | undefined {
  const sides = { before: before && entityTable.fromRow(before), after: after && entityTable.fromRow(after) };
  const { kind } = (sides.before ?? sides.after) as Entity;
  if (sides.before && sides.after && sameEntity(sides.before, sides.after)) return undefined;
  return { kind, ...sides };
}

/** One that went and came back is none. */
function membershipChange(before?: FactRow, after?: FactRow): FactChange | undefined {
  if (before && after) return undefined;
  const read = (row?: FactRow): Membership | undefined => row && membershipTable.fromRow(row);
  return { kind: 'membership', before: read(before), after: read(after) };
}

function grantChange(before?: FactRow, after?: FactRow): FactChange | undefined {
  if (before && after) return undefined;
  const read = (row?: FactRow): Grant | undefined => row && grantTable.fromRow(row);
  return { kind: 'grant', before: read(before), after: read(after) };
}
