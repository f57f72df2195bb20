import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { StatusBadge } from './status-badge';

type Change = Schemas['ChangeDto'];

const t = strings.changes;

const columns: Column<Change>[] = [
  {
    id: 'what',
    header: t.what,
    cell: ({ row: { original } }) => (
      <Link to="/changes/$id" params={{ id: original.id }}>
        {t.size(original.itemCount)}
      </Link>
    ),
  },
  { id: 'status', header: t.status, cell: ({ row }) => <StatusBadge status={row.original.status} /> },
  {
    id: 'by',
    header: t.by,
    cell: ({ row }) => partyName(row.original.createdBy, row.original.createdByName),
  },
  { id: 'at', header: t.at, cell: ({ row }) => <Time at={row.original.createdAt} /> },
];

export function ChangesPage() {
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <Button renderRoot={(properties) => <Link to="/changes/new" {...properties} />} variant="default">
            {t.new}
          </Button>
        }
      />
      <Allowed permission="changes:read">
        <ChangeList />
      </Allowed>
    </>
  );
}

function ChangeList() {
  const query = { pageSize: 25 };
  const pages = api.useInfiniteQuery('get', '/api/v1/changes', { params: { query } }, paging);
  return (
    <Pages
      pages={pages}
      isEmpty={({ changes }) => changes.length === 0}
      empty={<Empty title={t.none}>{t.noneHint}</Empty>}
    >
      {(loaded) => (
        <DataTable
          label={t.title}
          columns={columns}
          rows={loaded.flatMap(({ changes }) => changes)}
          idOf={({ id }) => id}
        />
      )}
    </Pages>
  );
}
