import type { Holder } from '../../access-index/questions/holder-list';
import type { ListTable } from '../../answers/files/list-table';
import { subjectCells, subjectColumns } from '../../answers/files/subject-columns';
import { heldRoleReferences } from '../../answers/naming/held-role';
import type { NameOf, Reference } from '../../answers/naming/reference';
import type { Row } from '../../common/tables/table-document';
import { sourceCells, sourceColumns } from '../sources/source-columns';

/** A row for each source of each holder, direct ones first. */
export const holderTable: ListTable<Holder> = {
  key: 'holders',
  title: 'Holders',
  columns: [
    ...subjectColumns,
    { key: 'effective', title: 'Effective' },
    { key: 'permission', title: 'Permission' },
    ...sourceColumns,
  ],
  references: holderReferences,
  rows: rowsOf,
};

/** What a holder's sources speak of. */
export function holderReferences({ direct, inherited }: Holder): Reference[] {
  return [...direct, ...inherited].flatMap(heldRoleReferences);
}

function* rowsOf({ subject, effective, direct, inherited }: Holder, nameOf: NameOf): Generator<Row> {
  for (const source of [...direct, ...inherited])
    yield [...subjectCells(subject), effective, source.permission, ...sourceCells(source, nameOf)];
}
