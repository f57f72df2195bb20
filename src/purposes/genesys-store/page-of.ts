import { comparableName } from '../comparable-name';
import type { StoredPurpose } from '../purpose';
import type { PurposeOrder, PurposePage, PurposeQuery } from '../store/purpose-store';

/** What each order compares, in the order of the register. */
const keys: Readonly<Record<PurposeOrder, (purpose: StoredPurpose) => readonly string[]>> = {
  name: ({ id, content }) => [comparableName(content.name), id],
  status: ({ id, content }) => [content.status, comparableName(content.name), id],
  createdDate: ({ id, createdAt }) => [createdAt, id],
  lastModifiedDate: ({ id, modifiedAt }) => [modifiedAt, id],
};

/** The page that a query requests, of all purposes. */
export function pageOf(all: readonly StoredPurpose[], query: PurposeQuery): PurposePage {
  const { sortBy, descending = false, pageSize, pageNumber } = query;
  const found = all
    .filter((purpose) => matches(purpose, query))
    .map((purpose) => ({ purpose, key: keys[sortBy](purpose) }))
    .sort((one, other) => compared(one.key, other.key) * (descending ? -1 : 1))
    .map(({ purpose }) => purpose);
  const start = (pageNumber - 1) * pageSize;
  return { purposes: found.slice(start, start + pageSize), totalCount: found.length };
}

function matches({ content }: StoredPurpose, { status, category, name }: PurposeQuery): boolean {
  if (status !== undefined && content.status !== status) return false;
  if (category !== undefined && !content.dataCategories.includes(category)) return false;
  return name === undefined || comparableName(content.name).includes(comparableName(name));
}

function compared(one: readonly string[], other: readonly string[]): number {
  const index = one.findIndex((text, at) => text !== other[at]);
  return index < 0 ? 0 : one[index]! < other[index]! ? -1 : 1;
}
