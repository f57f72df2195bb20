import { Yielder } from '../../common/yielder';
import { listToken, readListToken } from '../../http/list-token';
import { DEFAULT_PAGE_SIZE } from '../../http/page-size';
import type { SortedList } from './sorted-list';

/** What a caller asks of a list. */
export interface ListRequest<Item> {
  /** Distinguishes the tokens of lists. */
  readonly name: string;
  /** What the list is sorted by, `-` before it for the other way round. */
  readonly sort?: string;
  /** By parameter; what is undefined was not given. */
  readonly filter?: object;
  readonly matches?: (item: Item) => boolean;
  /** How many match, where that is known. */
  readonly total?: number;
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
}

export interface TokenPage<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly nextPageToken?: string;
}

/** A page of the list, and the token of the next one. Throws InvalidRequestError for a token of another list. */
export async function listPage<Item>(
  list: SortedList<Item>,
  request: ListRequest<Item>,
): Promise<TokenPage<Item>> {
  const { sort, pageSize = DEFAULT_PAGE_SIZE, pageToken } = request;
  const scope = scopeOf(request);
  const after = pageToken === undefined ? undefined : readListToken(pageToken, scope, list.positionLength);
  const descending = isDescending(sort);
  const asked = { size: pageSize, descending, after, matches: request.matches, total: request.total };
  const { items, total, next } = await list.page(asked, new Yielder());
  return { items, total, nextPageToken: next && listToken(scope, next) };
}

/** The parameters by name: the order in which they were given does not count. */
function scopeOf<Item>({ name, sort, filter = {} }: ListRequest<Item>): unknown[] {
  const given: [string, unknown][] = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [name, sort, ...given.sort(([one], [other]) => (one < other ? -1 : 1)).flat()];
}

export function isDescending(sort: string | undefined): boolean {
  return sort?.startsWith('-') === true;
}
