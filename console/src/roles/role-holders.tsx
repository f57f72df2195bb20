import { Stack } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { StateBadge } from '../ui/state-badge';
import { SubjectLink } from '../ui/subject-link';

type Holder = Schemas['RoleHolderDto'];

const t = strings.role;

const columns: Column<Holder>[] = [
  {
    id: 'who',
    header: strings.holders.who,
    cell: ({ row: { original } }) => (
      <Stack gap={0}>
        <SubjectLink subject={original} />
        <small>{strings.common.subjectTypes[original.type]}</small>
      </Stack>
    ),
  },
  {
    id: 'where',
    header: strings.subject.where,
    cell: ({ row: { original } }) => original.sources.map(sourceWords).join(', '),
  },
  { id: 'state', header: strings.lists.state, cell: ({ row }) => <StateBadge state={row.original.state} /> },
];

/** Who holds a role, where and through which groups. */
export function RoleHolders({ id }: { readonly id: string }) {
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/roles/{id}/holders',
    { params: { path: { id }, query: { pageSize: 50 } } },
    paging,
  );
  return (
    <Stack>
      <Downloads file={`/api/v1/roles/${encodeURIComponent(id)}/holders`} />
      <Pages pages={pages} empty={<Empty title={t.noHolders}>{t.noHoldersHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={strings.lists.holders}
            columns={columns}
            rows={loaded.flatMap(({ holders }) => holders)}
            idOf={({ type, id }) => `${type} ${id}`}
          />
        )}
      </Pages>
    </Stack>
  );
}

function sourceWords({ division, group }: Holder['sources'][number]): string {
  const where = divisionName(division);
  return group === undefined ? where : t.throughGroup(where, named(group));
}
