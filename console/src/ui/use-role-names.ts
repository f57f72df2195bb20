import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client';
import { useMay } from '../session/use-me';

/** What roles are called that an answer gives the ids of alone. Their ids until that is known. */
export function useRoleNames(ids: readonly string[]): (id: string) => string {
  const enabled = useMay('access:read');
  const answers = useQueries({
    queries: [...new Set(ids)].map((id) => ({
      ...api.queryOptions('get', '/api/v1/roles/{id}', { params: { path: { id } } }),
      enabled,
      retry: false,
    })),
  });
  const names = new Map(answers.map(({ data }) => [data?.role.id, data?.role.name]));
  return (id) => names.get(id) ?? id;
}
