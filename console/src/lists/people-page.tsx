import { getRouteApi } from '@tanstack/react-router';
import { api } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { ListFrame } from './list-frame';
import { personColumns } from './person-columns';

const t = strings.lists;
const sorts = ['name', '-name', 'email', '-email', 'state', '-state'] as const;
const route = getRouteApi('/people');

export function PeoplePage() {
  const { q, division, ...search } = route.useSearch();
  const filter = { ...(q?.includes('@') === true ? { email: q } : { name: q }), divisionId: division };
  const sort = sorts.find((one) => one === search.sort);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/users',
    { params: { query: { ...filter, sort, pageSize: 50 } } },
    paging,
  );
  return (
    <ListFrame title={t.titles.people} text={q} file="/api/v1/users" query={filter} sorts={sorts} sort={sort}>
      <Pages pages={pages} empty={<Empty title={t.nothing}>{t.nothingHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.titles.people}
            columns={personColumns}
            rows={loaded.flatMap(({ users }) => users)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </ListFrame>
  );
}
