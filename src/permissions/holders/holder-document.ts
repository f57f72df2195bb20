import type { HolderList } from '../../access-index/questions/holder-list';
import { inBatches } from '../../common/tables/in-batches';
import type { TableDocument } from '../../common/tables/table-document';
import type { IndexedRevision } from '../../sync/revision-source';
import { namesIn } from '../answers/names';
import { revisionFacts, type Filter } from '../files/revision-facts';
import { holderColumns, holderRows } from './holder-rows';

export interface HolderListTitle {
  /** Names the file. */
  readonly key: string;
  readonly title: string;
  readonly filters: readonly Filter[];
}

/** A whole list of holders for a file, made while it is read. */
export function holderDocument(
  { published, index }: IndexedRevision,
  list: HolderList,
  { key, title, filters }: HolderListTitle,
): TableDocument {
  const batches = inBatches(holderRows(list.all(), namesIn(index)));
  return {
    key,
    title,
    facts: revisionFacts(published, [
      ...filters,
      { key: 'total', title: 'Subjects', value: list.total },
      { key: 'effectiveTotal', title: 'Effective', value: list.effectiveTotal },
    ]),
    tables: [{ key: 'holders', title: 'Holders', columns: holderColumns, batches }],
  };
}
