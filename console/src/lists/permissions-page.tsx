import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { PermissionLink } from '../ui/permission-link';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { ListFrame } from './list-frame';

const t = strings.lists;
const route = getRouteApi('/permissions');

const columns: Column<Schemas['CataloguePermissionDto']>[] = [
  {
    id: 'what',
    header: t.permissions,
    cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
  },
  { id: 'roles', header: t.roles, cell: ({ row }) => number(row.original.roles) },
  { id: 'holders', header: t.holders, cell: ({ row }) => number(row.original.holders) },
  { id: 'divisions', header: t.hasDivisions, cell: ({ row }) => (row.original.divisionAware ? t.yes : t.no) },
];

export function PermissionsPage() {
  const { q } = route.useSearch();
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/permissions',
    { params: { query: { search: q, pageSize: 50 } } },
    paging,
  );
  return (
    <ListFrame
      title={t.titles.permissions}
      text={q}
      label={t.filterPermissions}
      file="/api/v1/permissions"
      query={{ search: q }}
    >
      <Pages pages={pages} empty={<Empty title={t.nothing}>{t.nothingHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.titles.permissions}
            columns={columns}
            rows={loaded.flatMap(({ permissions }) => permissions)}
            idOf={({ permission }) => permission}
          />
        )}
      </Pages>
    </ListFrame>
  );
}
