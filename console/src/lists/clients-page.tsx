import { getRouteApi } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { StateBadge } from '../ui/state-badge';
import { SubjectLink } from '../ui/subject-link';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { ListFrame } from './list-frame';

const t = strings.lists;
const sorts = ['name', '-name', 'state', '-state'] as const;
const route = getRouteApi('/clients');

const columns: Column<Schemas['OAuthClientDto']>[] = [
  {
    id: 'name',
    header: t.name,
    cell: ({ row: { original } }) => <SubjectLink subject={{ type: 'oauth_client', ...original }} />,
  },
  { id: 'state', header: t.state, cell: ({ row }) => <StateBadge state={row.original.state} /> },
];

export function ClientsPage() {
  const { q, ...search } = route.useSearch();
  const sort = sorts.find((one) => one === search.sort);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/oauth-clients',
    { params: { query: { name: q, sort, pageSize: 50 } } },
    paging,
  );
  return (
    <ListFrame
      title={t.titles.clients}
      text={q}
      file="/api/v1/oauth-clients"
      query={{ name: q }}
      sorts={sorts}
      sort={sort}
    >
      <Pages pages={pages} empty={<Empty title={t.nothing}>{t.nothingHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.titles.clients}
            columns={columns}
            rows={loaded.flatMap(({ oauthClients }) => oauthClients)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </ListFrame>
  );
}
