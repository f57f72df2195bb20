import type { IndexedSubject } from '../../access/index/indexed-subject';
import { heldRoleCells, heldRoleColumns } from '../../lists/files/held-role-columns';
import type { ListTable } from '../../lists/files/list-table';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import type { RoleHolders } from './role-holders';

/** The holders of a role: a row for each way in which one holds it, direct ones first. */
export function roleHolderTable(roleId: string, holders: RoleHolders): ListTable<IndexedSubject> {
  return {
    key: 'holders',
    title: 'Holders',
    columns: [...subjectColumns, ...heldRoleColumns],
    rows: (subject, nameOf) =>
      holders
        .sourcesOf(subject)
        .map((source) => [...subjectCells(subject), ...heldRoleCells({ roleId, ...source }, nameOf)]),
  };
}
