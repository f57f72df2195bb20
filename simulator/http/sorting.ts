import { invalidQueryValue } from './api-error';
import type { Query } from './query';

const orders = ['ASC', 'DESC', 'ascending', 'descending'] as const;

/** `sortOrder`, in both of the spellings that the document has. */
export function isDescending(query: Query): boolean {
  return query.oneOf('sortOrder', orders, 'ASC').toLowerCase().startsWith('desc');
}

export type SortFields<T> = Readonly<Record<string, (item: T) => string | number | boolean>>;

/** In the order of the field that `sortBy` names; without the parameter as it was. */
export function sortedAsRequested<T>(query: Query, items: readonly T[], fields: SortFields<T>): readonly T[] {
  const asked = query.text('sortBy');
  if (asked === undefined) return items;
  if (!Object.hasOwn(fields, asked)) throw invalidQueryValue(asked, 'sortBy', Object.keys(fields).join(', '));
  return sortedBy(items, fields[asked]!);
}

/** Texts without regard to case. Items that are equal in the field keep their order. */
export function sortedBy<T>(items: readonly T[], field: (item: T) => string | number | boolean): T[] {
  const keyed = items.map((item) => ({ item, key: comparable(field(item)) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ item }) => item);
}

const comparable = (value: string | number | boolean) =>
  typeof value === 'string' ? value.toLowerCase() : Number(value);
