import { api } from '../api/client';
import { strings } from '../strings';

/** Names divisions where an answer gives their ids alone; an id that is not among the first 200 stays one. */
export function useDivisionName(): (id: string) => string {
  const { data } = api.useQuery('get', '/api/v1/divisions', { params: { query: { pageSize: 200 } } });
  const names = new Map(data?.divisions.map(({ id, name }) => [id, name]));
  return (id) => (id === '*' ? strings.common.allDivisions : (names.get(id) ?? id));
}
