import type { Holding } from '../../access/index/access-index';
import { heldRoleCells, heldRoleColumns } from '../../lists/files/held-role-columns';
import type { ListTable } from '../../lists/files/list-table';
import { heldRoleOf } from './subject-holdings';

/** What a subject holds: a row for each grant. */
export const grantTable: ListTable<Holding> = {
  key: 'grants',
  title: 'Grants',
  columns: heldRoleColumns,
  rows: (holding, nameOf) => [heldRoleCells(heldRoleOf(holding), nameOf)],
};
