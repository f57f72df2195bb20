import { genesysCall } from '../call-context';
import { GenesysPagingEndlessError, GenesysUnexpectedShapeError } from '../genesys.errors';
import { PAGE_SIZES, withAcceptedPageSize } from './accepted-page-size';
import { AnswerReader } from './answer-reader';
import { CollectedRows, type RowReader } from './collected-rows';
import { MAX_PAGES, type ListOptions, type ListResult } from './list-result';

export interface NumberedListing<T> {
  readonly operation: string;
  readonly fetch: (page: { pageSize: number; pageNumber: number }) => Promise<unknown>;
  readonly read: RowReader<T>['read'];
  /** What distinguishes two rows; `id` by default. */
  readonly key?: (row: AnswerReader) => string;
  /** What a row is about, where several rows may be about the same; its key by default. */
  readonly about?: (row: AnswerReader) => string;
  /** Genesys refuses page windows that end beyond this row. */
  readonly lastRow?: number;
}

interface NumberedPage {
  readonly body: AnswerReader;
  readonly rows: number;
  readonly pageSize: number;
  readonly pageCount: number;
  readonly total?: number;
}

interface Reading<T> extends ListResult<T> {
  /** Rows were found to move between pages. */
  readonly shifted: boolean;
}

const maxReadings = 3;

/**
 * Reads a listing by page numbers, by the `pageSize` and `pageCount` that are returned and not by those requested. When
 * rows are added or removed in the meantime, the others move between pages and may be missed: the listing is then read
 * again, at most three times in total; after that it is `unsettled`. So is one with several rows about the same: one of
 * them may have changed and moved.
 */
export async function readNumberedPages<T>(
  listing: NumberedListing<T>,
  options: ListOptions,
): Promise<ListResult<T>> {
  for (let reading = 1; ; reading += 1) {
    const { shifted, ...result } = await readOnce(listing, options);
    if (!shifted) return result;
    if (reading === maxReadings) return { ...result, unsettled: true };
  }
}

async function readOnce<T>(listing: NumberedListing<T>, options: ListOptions): Promise<Reading<T>> {
  const { key = (row) => row.id(), about = key, read, lastRow = Infinity } = listing;
  const rows = new CollectedRows({ read, key }, options.leaveOutUnreadable);
  const subjects = new Set<string>();
  let shifted = false;
  let page = await withAcceptedPageSize(PAGE_SIZES, (pageSize) => readPage(listing, options, 1, pageSize));
  const { total } = page;
  for (let pageNumber = 1; ; pageNumber += 1) {
    rows.add(page.body, (row) => subjects.add(about(row)));
    shifted ||= page.total !== total;
    options.onPage?.({ items: page.rows, expectedPages: page.pageCount });
    if (pageNumber >= page.pageCount || (pageNumber + 1) * page.pageSize > lastRow) break;
    page = await readPage(listing, options, pageNumber + 1, page.pageSize);
  }
  shifted ||= rows.received > rows.items.size;
  return {
    ...rows.result(),
    expectedTotal: page.total,
    shifted,
    ...(subjects.size < rows.items.size && { unsettled: true }),
  };
}

async function readPage<T>(
  listing: NumberedListing<T>,
  { signal, priority }: ListOptions,
  pageNumber: number,
  pageSize: number,
): Promise<NumberedPage> {
  const { operation } = listing;
  if (pageNumber > MAX_PAGES) {
    const [method = '', path = ''] = operation.split(' ');
    throw new GenesysPagingEndlessError(`${operation} does not end.`, { method, path, attempts: 1 });
  }
  const call = () => listing.fetch({ pageSize, pageNumber });
  const body = new AnswerReader(await genesysCall({ operation, signal, priority }, call), operation);
  if ((body.optionalCount('pageNumber') ?? pageNumber) !== pageNumber) {
    throw new GenesysUnexpectedShapeError(operation, 'pageNumber', 'the one that was asked for');
  }
  const rows = body.length('entities');
  const total = body.optionalCount('total');
  const returnedSize = body.optionalCount('pageSize') || pageSize;
  return {
    body,
    rows,
    total,
    pageSize: returnedSize,
    pageCount: pageCountOf(body, rows, pageNumber, returnedSize),
  };
}

/** Without a page count, the total decides; without a total, a page that is not empty is followed by another one. */
function pageCountOf(body: AnswerReader, rows: number, pageNumber: number, pageSize: number): number {
  const total = body.optionalCount('total');
  const fallback = total === undefined ? pageNumber + (rows > 0 ? 1 : 0) : Math.ceil(total / pageSize);
  return body.optionalCount('pageCount') ?? fallback;
}
