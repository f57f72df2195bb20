import { genesysCall } from '../call-context';
import { GenesysPagingEndlessError, GenesysUnexpectedShapeError } from '../genesys.errors';
import { withAcceptedPageSize } from './accepted-page-size';
import { AnswerReader } from './answer-reader';
import { CollectedRows } from './collected-rows';
import { MAX_PAGES, type ListOptions, type ListResult } from './list-result';

export interface CursorListing<T> {
  readonly operation: string;
  readonly pageSizes: readonly number[];
  /** The query parameter that carries the cursor, also in `nextUri`. */
  readonly parameter: 'cursor' | 'after';
  readonly fetch: (page: { pageSize: number; cursor?: string }) => Promise<unknown>;
  readonly read: (row: AnswerReader) => T;
}

/** Reads a listing by its cursors, until there is none. A cursor that repeats would never end: an error. */
export async function readCursorPages<T>(
  listing: CursorListing<T>,
  options: ListOptions,
): Promise<ListResult<T>> {
  const rows = new CollectedRows({ read: listing.read, key: (row) => row.id() }, options.leaveOutUnreadable);
  const cursors = new Set<string>();
  let pageSize = 0;
  let body = await withAcceptedPageSize(listing.pageSizes, (size) => {
    pageSize = size;
    return readPage(listing, options, { pageSize });
  });
  for (;;) {
    rows.add(body);
    options.onPage?.({ items: body.length('entities') });
    const cursor = nextCursor(body, listing);
    if (cursor === undefined) return rows.result();
    if (cursors.has(cursor) || cursors.size >= MAX_PAGES) throw endless(listing.operation);
    cursors.add(cursor);
    body = await readPage(listing, options, { pageSize, cursor });
  }
}

async function readPage<T>(
  { operation, fetch }: CursorListing<T>,
  { signal, priority }: ListOptions,
  page: { pageSize: number; cursor?: string },
): Promise<AnswerReader> {
  return new AnswerReader(await genesysCall({ operation, signal, priority }, () => fetch(page)), operation);
}

function nextCursor<T>(body: AnswerReader, { operation, parameter }: CursorListing<T>): string | undefined {
  const cursor = parameter === 'cursor' ? body.optionalString('cursor') : undefined;
  if (cursor) return cursor;
  const nextUri = body.optionalString('nextUri');
  if (!nextUri) return undefined;
  const [, query = ''] = nextUri.split('?');
  const inUri = new URLSearchParams(query).get(parameter);
  // Taking this for the end would cut the listing short silently.
  if (!inUri)
    throw new GenesysUnexpectedShapeError(operation, 'nextUri', `URI with the parameter ${parameter}`);
  return inUri;
}

function endless(operation: string): GenesysPagingEndlessError {
  const [method = '', path = ''] = operation.split(' ');
  const message = `${operation} does not end: a cursor came back, or there are too many.`;
  return new GenesysPagingEndlessError(message, { method, path, attempts: 1 });
}
