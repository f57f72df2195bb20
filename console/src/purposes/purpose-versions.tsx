import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { partyName } from '../strings/names';
import { DataTable, type Column } from '../ui/data-table';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { CategoryLabels } from './category-labels';

type Version = Schemas['PurposeVersionDto'];

const t = strings.purposes;

const columns: Column<Version>[] = [
  { id: 'version', header: t.version, cell: ({ row }) => number(row.original.version) },
  { id: 'when', header: strings.time.when, cell: ({ row }) => <Time at={row.original.changedDate} /> },
  { id: 'by', header: strings.time.by, cell: ({ row }) => authorName(row.original.changedBy) },
  { id: 'name', header: t.name, cell: ({ row }) => row.original.content?.name ?? t.removed },
  {
    id: 'status',
    header: t.status,
    cell: ({ row: { original } }) => original.content && t.statuses[original.content.status],
  },
  {
    id: 'categories',
    header: t.categories,
    cell: ({ row }) => <CategoryLabels keys={row.original.content?.dataCategories ?? []} />,
  },
];

/** What a purpose said before, the newest first. */
export function PurposeVersions({ id }: { readonly id: string }) {
  const params = { path: { id }, query: { pageSize: 50 } };
  const pages = api.useInfiniteQuery('get', '/api/v1/purposes/{id}/versions', { params }, paging);
  return (
    <Pages pages={pages} isEmpty={({ versions }) => versions.length === 0} empty={null}>
      {(loaded) => (
        <DataTable
          label={t.versionsTab}
          columns={columns}
          rows={loaded.flatMap(({ versions }) => versions)}
          idOf={({ version }) => String(version)}
        />
      )}
    </Pages>
  );
}

function authorName({ type, id }: Version['changedBy']): string {
  return partyName(`${type}:${id}`);
}
