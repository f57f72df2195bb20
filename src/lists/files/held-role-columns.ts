import type { Column, Row } from '../../tables/table-document';
import { toHeldRoleDto, type HeldRole } from '../naming/held-role';
import type { NameLookup } from '../naming/reference';
import { referenceCells, referenceColumns } from './reference-columns';

/** How a held role appears in a file. */
export const heldRoleColumns: readonly Column[] = [
  ...referenceColumns('role', 'Role'),
  ...referenceColumns('division', 'Division'),
  { key: 'via', title: 'Held' },
  ...referenceColumns('group', 'Group'),
];

export function heldRoleCells(held: HeldRole, nameOf: NameLookup): Row {
  const { role, division, group } = toHeldRoleDto(held, nameOf);
  const via = group === undefined ? 'direct' : 'group';
  return [...referenceCells(role), ...referenceCells(division), via, ...referenceCells(group)];
}
