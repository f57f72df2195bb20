import type { Holder } from '../../access/questions/holder-list';
import type { ListTable } from '../../lists/files/list-table';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import type { NameLookup } from '../../lists/naming/reference';
import type { Row } from '../../tables/table-document';
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
  rows: rowsOf,
};

function* rowsOf({ subject, effective, direct, inherited }: Holder, nameOf: NameLookup): Generator<Row> {
  for (const source of [...direct, ...inherited])
    yield [...subjectCells(subject), effective, source.permission, ...sourceCells(source, nameOf)];
}
