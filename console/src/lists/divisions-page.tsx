import { getRouteApi, Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { ListFrame } from './list-frame';

const t = strings.lists;
const sorts = ['name', '-name'] as const;
const route = getRouteApi('/divisions');

const columns: Column<Schemas['DivisionDto']>[] = [
  {
    id: 'name',
    header: t.name,
    cell: ({ row: { original } }) => (
      <Link to="/divisions/$id" params={{ id: original.id }}>
        {original.name}
      </Link>
    ),
  },
  { id: 'people', header: t.people, cell: ({ row }) => number(row.original.userCount) },
  { id: 'grants', header: t.grants, cell: ({ row }) => number(row.original.grantCount) },
];

export function DivisionsPage() {
  const { q, ...search } = route.useSearch();
  const sort = sorts.find((one) => one === search.sort);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/divisions',
    { params: { query: { name: q, sort, pageSize: 50 } } },
    paging,
  );
  return (
    <ListFrame
      title={t.titles.divisions}
      text={q}
      file="/api/v1/divisions"
      query={{ name: q }}
      sorts={sorts}
      sort={sort}
    >
      <Pages pages={pages} empty={<Empty title={t.nothing}>{t.nothingHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.titles.divisions}
            columns={columns}
            rows={loaded.flatMap(({ divisions }) => divisions)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </ListFrame>
  );
}
