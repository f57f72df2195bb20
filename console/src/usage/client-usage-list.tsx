import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { subjectName } from '../ui/subject-link';
import { UsageNotice } from './usage-notice';

type Usage = Schemas['ListedClientUsageDto'];

const t = strings.usage;
const PATH = '/api/v1/usage/oauth-clients';

const columns: Column<Usage>[] = [
  {
    id: 'client',
    header: t.client,
    cell: ({ row: { original } }) => (
      <Link to="/clients/$id" params={{ id: original.client.id }} search={{ tab: 'usage' }}>
        {subjectName(original.client)}
      </Link>
    ),
  },
  { id: 'held', header: t.held, cell: ({ row }) => number(row.original.counts.heldCount) },
  { id: 'used', header: t.used, cell: ({ row }) => number(row.original.counts.usedCount) },
  { id: 'never', header: t.neverUsed, cell: ({ row }) => number(row.original.counts.neverUsedCount) },
  { id: 'unknown', header: t.notKnown, cell: ({ row }) => number(row.original.counts.notKnownCount) },
  { id: 'missing', header: t.missing, cell: ({ row }) => number(row.original.counts.missingCount) },
  { id: 'calls', header: t.calls, cell: ({ row }) => callsOf(row.original) },
  { id: 'last', header: t.lastCall, cell: ({ row }) => lastOf(row.original) },
];

/** How much of what each client holds it uses. */
export function ClientUsageList() {
  const pages = api.useInfiniteQuery('get', PATH, { params: { query: { pageSize: 50 } } }, paging);
  const first = pages.data?.pages[0];
  return (
    <Stack>
      <Downloads file={PATH} />
      {first !== undefined && <UsageNotice from={first} />}
      <Pages pages={pages} empty={<Empty title={t.none} />}>
        {(loaded) => (
          <DataTable
            label={t.title}
            columns={columns}
            rows={loaded.flatMap(({ clients }) => clients)}
            idOf={({ client }) => client.id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function callsOf({ counts: { callCount } }: Usage): string {
  return callCount === undefined ? strings.licenses.notKnownShort : number(callCount);
}

function lastOf({ counts: { callCount }, lastMonth }: Usage): string {
  if (callCount === undefined) return strings.licenses.notKnownShort;
  return lastMonth ?? t.never;
}
