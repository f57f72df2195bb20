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
const route = getRouteApi('/groups');

const columns: Column<Schemas['GroupDto']>[] = [
  {
    id: 'name',
    header: t.name,
    cell: ({ row: { original } }) => <SubjectLink subject={{ type: 'group', ...original }} />,
  },
  {
    id: 'members',
    header: t.members,
    cell: ({ row }) => row.original.memberCount ?? strings.search.passesNothing,
  },
  { id: 'state', header: t.state, cell: ({ row }) => <StateBadge state={row.original.state} /> },
];

export function GroupsPage() {
  const { q, ...search } = route.useSearch();
  const sort = sorts.find((one) => one === search.sort);
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/groups',
    { params: { query: { name: q, sort, pageSize: 50 } } },
    paging,
  );
  return (
    <ListFrame
      title={t.titles.groups}
      text={q}
      file="/api/v1/groups"
      query={{ name: q }}
      sorts={sorts}
      sort={sort}
    >
      <Pages pages={pages} empty={<Empty title={t.nothing}>{t.nothingHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.titles.groups}
            columns={columns}
            rows={loaded.flatMap(({ groups }) => groups)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </ListFrame>
  );
}
