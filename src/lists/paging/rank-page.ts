import type { AccessIndex } from '../../access/index/access-index';
import { subjectOrder, type IndexedSubject } from '../../access/index/indexed-subject';
import { subjectTypes } from '../entities/subject.dto';
import { DEFAULT_PAGE_SIZE } from '../../http/page-size';
import { foreignToken, listToken, readListToken } from '../../http/list-token';

/** A list in the order of ranks. */
interface RankedList<Item> {
  page(afterRank: number | undefined, size: number): readonly Item[];
}

export interface RequestedPage {
  /** Which list it is, with its filter: tokens of another are refused. */
  readonly scope: readonly unknown[];
  readonly pageSize?: number | undefined;
  readonly pageToken?: string | undefined;
}

/** What a token contains about the last subject of its page: enough to go on in a revision that does not have it. */
const POSITION_PARTS = 3;

/** A page of the list, and the token of the next one. Throws InvalidRequestError for a token of another list. */
export function rankPage<Item>(
  index: AccessIndex,
  list: RankedList<Item>,
  subjectOf: (item: Item) => IndexedSubject,
  { scope, pageSize = DEFAULT_PAGE_SIZE, pageToken }: RequestedPage,
) {
  const after =
    pageToken === undefined ? undefined : rankAt(index, readListToken(pageToken, scope, POSITION_PARTS));
  const found = list.page(after, pageSize + 1);
  const items = found.slice(0, pageSize);
  const last = found.length > pageSize ? subjectOf(items.at(-1)!) : undefined;
  return { items, nextPageToken: last && listToken(scope, [last.type, last.id, last.name]) };
}

/** The rank after which a list continues: that of the subject, or of the last one before its place. */
function rankAt(index: AccessIndex, [typeName, id = '', name = '']: readonly string[]): number {
  const type = subjectTypes.find((one) => one === typeName);
  if (type === undefined) throw foreignToken();
  return index.subject(type, id)?.rank ?? ranksBefore(index, subjectOrder({ type, id, name })) - 1;
}

function ranksBefore({ subjects }: AccessIndex, order: string): number {
  let [low, high] = [0, subjects.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (subjectOrder(subjects[middle]!) < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
