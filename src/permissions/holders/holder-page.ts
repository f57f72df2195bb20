import type { HolderList } from '../../access-index/questions/holder-list';
import { listToken, readListToken } from '../../common/list-token';
import { answeredFrom } from '../../sync/answered-from.dto';
import type { IndexedRevision } from '../../sync/revision-source';
import { namesIn } from '../answers/names';
import { toHolderDto } from './holder-mapping';
import type { HolderPageDto, HolderPagingQuery } from './holders.dto';
import { POSITION_PARTS, positionOf, rankAt } from './rank-position';

const DEFAULT_PAGE_SIZE = 100;

/** A page of a list of holders; the scope says which list it is, so that its tokens hold for no other. */
export function holderPage(
  { published, index }: IndexedRevision,
  list: HolderList,
  { pageSize = DEFAULT_PAGE_SIZE, pageToken }: HolderPagingQuery,
  scope: readonly unknown[],
): HolderPageDto {
  const after =
    pageToken === undefined ? undefined : rankAt(index, readListToken(pageToken, scope, POSITION_PARTS));
  const page = list.page(after, pageSize + 1);
  const last = page.length > pageSize ? page[pageSize - 1] : undefined;
  const names = namesIn(index);
  return {
    ...answeredFrom(published),
    total: list.total,
    effectiveTotal: list.effectiveTotal,
    holders: page.slice(0, pageSize).map((holder) => toHolderDto(holder, names)),
    nextPageToken: last && listToken(scope, positionOf(last.subject)),
  };
}
