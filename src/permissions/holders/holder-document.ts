import type { HolderList, Holder } from '../../access/questions/holder-list';
import { listDocument, type ListTable } from '../../lists/files/list-table';
import { revisionFacts, type ListFilter } from '../../lists/files/revision-facts';
import type { ReferenceNames } from '../../lists/naming/reference-names';
import type { TableDocument, Row } from '../../tables/table-document';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { subjectCells, subjectColumns } from '../../lists/files/subject-columns';
import type { NameLookup } from '../../lists/naming/reference';
import { sourceCells, sourceColumns } from '../sources/source-columns';

export interface HolderListTitle {
  /** Names the file. */
  readonly file: string;
  readonly title: string;
  readonly filter?: ListFilter;
}

/** A whole list of holders for a file, generated while it is read. */
export function holderDocument(
  { published, index }: IndexedRevision,
  list: HolderList,
  { file, title, filter }: HolderListTitle,
  names: ReferenceNames,
): TableDocument {
  const { total, effectiveTotal } = list;
  const facts = revisionFacts(published, { ...filter, total, effectiveTotal });
  return listDocument(holderTable, { file, title, facts, index, items: list.all() }, names);
}

/** A row for each source of each holder, direct ones first. */
const holderTable: ListTable<Holder> = {
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
