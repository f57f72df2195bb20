import type { Call } from './operation';

export interface CountedPage<T> {
  entities: T[];
  /** The size that was used, which is the asked one or the cap. */
  pageSize: number;
  pageNumber: number;
  total: number;
  pageCount: number;
}

export interface LinkedPage<T> extends CountedPage<T> {
  firstUri: string;
  selfUri: string;
  lastUri: string;
  nextUri?: string;
  previousUri?: string;
}

const DEFAULT_PAGE_SIZE = 25;

/** A size beyond the cap is cut without a word, as the API does. */
export function pageSizeOf(call: Call, cap: number): number {
  return Math.min(call.query.positiveInteger('pageSize', DEFAULT_PAGE_SIZE), cap);
}

export function countedPage<T, E>(
  call: Call,
  all: readonly T[],
  cap: number,
  toEntity: (item: T) => E,
): CountedPage<E> {
  const pageSize = pageSizeOf(call, cap);
  const pageNumber = call.query.positiveInteger('pageNumber', 1);
  const start = (pageNumber - 1) * pageSize;
  const { pageSizeEchoed } = call.simulator.modes;
  const claimed = pageSizeEchoed ? call.query.positiveInteger('pageSize', DEFAULT_PAGE_SIZE) : pageSize;
  return {
    entities: all.slice(start, start + pageSize).map(toEntity),
    pageSize: claimed,
    pageNumber,
    total: all.length,
    pageCount: Math.ceil(all.length / claimed),
  };
}

export function linkedPage<T, E>(
  call: Call,
  all: readonly T[],
  cap: number,
  toEntity: (item: T) => E,
): LinkedPage<E> {
  const page = countedPage(call, all, cap, toEntity);
  const link = (pageNumber: number) => withQuery(call.url, { pageSize: page.pageSize, pageNumber });
  return {
    ...page,
    firstUri: link(1),
    selfUri: link(page.pageNumber),
    lastUri: link(Math.max(page.pageCount, 1)),
    ...(page.pageNumber < page.pageCount && { nextUri: link(page.pageNumber + 1) }),
    ...(page.pageNumber > 1 && { previousUri: link(page.pageNumber - 1) }),
  };
}

/** The same relative address with some query parameters set, or removed where undefined. */
export function withQuery(
  url: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string {
  const [path, query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, String(value));
  }
  return parameters.size === 0 ? path! : `${path}?${parameters.toString()}`;
}
