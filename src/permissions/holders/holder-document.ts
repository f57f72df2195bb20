import type { HolderList } from '../../access/questions/holder-list';
import { listDocument } from '../../lists/files/list-table';
import { revisionFacts, type ListFilter } from '../../lists/files/revision-facts';
import type { ReferenceNames } from '../../lists/naming/reference-names';
import type { TableDocument } from '../../tables/table-document';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { holderTable } from './holder-table';

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
