import type { PermissionSource } from '../../access/questions/permission-source';
import { heldRoleCells, heldRoleColumns } from '../../lists/files/held-role-columns';
import type { NameLookup } from '../../lists/naming/reference';
import type { Column, Row } from '../../tables/table-document';

/** How a source appears in a file, after its holder. */
export const sourceColumns: readonly Column[] = [
  ...heldRoleColumns,
  { key: 'conditional', title: 'On a condition' },
];

export function sourceCells(source: PermissionSource, nameOf: NameLookup): Row {
  return [...heldRoleCells(source, nameOf), source.conditions !== undefined];
}
