import type { HolderList } from '../../access/questions/holder-list';
import type { ReferenceNames } from '../../lists/naming/reference-names';
import { rankPage, type RequestedPage } from '../../lists/paging/rank-page';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import { toHolderDto } from './holder-mapping';
import type { HolderPageDto } from './holders.dto';

/** A page of a list of holders. */
export async function holderPage(
  { published, index }: IndexedRevision,
  list: HolderList,
  asked: RequestedPage,
  names: ReferenceNames,
): Promise<HolderPageDto> {
  const { items, nextPageToken } = rankPage(index, list, ({ subject }) => subject, asked);
  const holders = await names.with(index, (nameOf) => items.map((holder) => toHolderDto(holder, nameOf)));
  return {
    ...answeredFrom(published),
    total: list.total,
    effectiveTotal: list.effectiveTotal,
    holders,
    nextPageToken,
  };
}
