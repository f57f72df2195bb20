/** The part of a list that a page shows. */
export interface PageWindow {
  readonly limit: number;
  /** Id or name behind which the page begins; from the first on without one. */
  readonly after?: string | undefined;
}

/** A larger limit is answered with as many as this. */
export const MAX_LIMIT = 1000;

/** Whether a page may hold this many. */
export function isLimit(limit: unknown): limit is number {
  return Number.isInteger(limit) && (limit as number) >= 1 && (limit as number) <= MAX_LIMIT;
}

/** One page of the ids or names that a search found. */
export interface SearchPage {
  readonly ids: readonly string[];
  readonly total: number;
  /** Whether there are more behind these. */
  readonly more: boolean;
}

export const EMPTY_PAGE: SearchPage = Object.freeze({ ids: [], total: 0, more: false });

/** A page of texts, in their own order. */
export function pageOf(texts: readonly string[], { limit, after }: PageWindow): SearchPage {
  const sorted = texts.toSorted();
  const start = after === undefined ? 0 : sorted.findIndex((text) => text > after);
  if (start < 0) return { ids: [], total: sorted.length, more: false };
  const ids = sorted.slice(start, start + limit);
  return { ids, total: sorted.length, more: start + ids.length < sorted.length };
}
