import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { RoleLink } from '../ui/role-link';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { ListFrame } from './list-frame';

const t = strings.lists;
const sorts = ['name', '-name'] as const;
const route = getRouteApi('/roles');

const columns: Column<Schemas['RoleDto']>[] = [
  { id: 'name', header: t.name, cell: ({ row }) => <RoleLink role={row.original} /> },
  { id: 'permissions', header: t.permissions, cell: ({ row }) => number(row.original.permissionCount) },
  { id: 'people', header: t.people, cell: ({ row }) => number(row.original.userCount) },
  { id: 'made', header: t.madeBy, cell: ({ row }) => (row.original.isDefault ? t.genesys : t.here) },
];

export function RolesPage() {
  const { q, ...search } = route.useSearch();
  const sort = sorts.find((one) => one === search.sort);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/roles',
    { params: { query: { name: q, sort, pageSize: 50 } } },
    paging,
  );
  return (
    <ListFrame
      title={t.titles.roles}
      text={q}
      file="/api/v1/roles"
      query={{ name: q }}
      sorts={sorts}
      sort={sort}
    >
      <Pages pages={pages} empty={<Empty title={t.nothing}>{t.nothingHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.titles.roles}
            columns={columns}
            rows={loaded.flatMap(({ roles }) => roles)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </ListFrame>
  );
}
