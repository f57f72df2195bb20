import { api } from '../api/client';

/** What data categories are called; the keys of those that are gone. */
export function CategoryLabels({ keys }: { readonly keys: readonly string[] }) {
  const { data } = api.useQuery('get', '/api/v1/data-categories');
  const labels = new Map(data?.dataCategories.map(({ key, label }) => [key, label]));
  return keys.map((key) => labels.get(key) ?? key).join(', ');
}
