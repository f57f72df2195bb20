import { Badge, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { NumberedPages } from '../ui/numbered-pages';
import { useState } from 'react';

type Purpose = Schemas['PurposeDto'];

const t = strings.purposes;

const columns: Column<Purpose>[] = [
  { id: 'name', header: t.name, cell: ({ row }) => <Name purpose={row.original} /> },
  {
    id: 'status',
    header: t.status,
    cell: ({ row: { original } }) => (
      <Badge color={original.status === 'active' ? 'green' : 'gray'} variant="light" tt="none">
        {t.statuses[original.status]}
      </Badge>
    ),
  },
  {
    id: 'basis',
    header: t.basis,
    cell: ({ row: { original } }) =>
      original.legalBasis === undefined ? t.notNamed : t.legalBases[original.legalBasis],
  },
  {
    id: 'categories',
    header: t.categories,
    cell: ({ row }) => <Labels keys={row.original.dataCategories} />,
  },
  { id: 'owner', header: t.owner, cell: ({ row }) => row.original.owner ?? t.notNamed },
  { id: 'review', header: t.review, cell: ({ row }) => row.original.reviewDate ?? '' },
];

/** All purposes, by name. */
export function Register() {
  const [pageNumber, setPageNumber] = useState(1);
  const query = { pageNumber, pageSize: 25, sortBy: 'name' as const };
  const purposes = api.useQuery('get', '/api/v1/purposes', { params: { query } });
  return (
    <Loaded answer={purposes}>
      {({ purposes: rows, pagination }) =>
        pagination.totalCount === 0 ? (
          <Empty title={t.none}>{t.noneHint}</Empty>
        ) : (
          <Stack>
            <DataTable label={t.title} columns={columns} rows={rows} idOf={({ id }) => id} />
            <NumberedPages page={pageNumber} total={pagination.totalPages} onPage={setPageNumber} />
          </Stack>
        )
      }
    </Loaded>
  );
}

/** What the categories are called; the keys of those that are gone. */
function Labels({ keys }: { readonly keys: readonly string[] }) {
  const { data } = api.useQuery('get', '/api/v1/data-categories');
  const labels = new Map(data?.dataCategories.map(({ key, label }) => [key, label]));
  return keys.map((key) => labels.get(key) ?? key).join(', ');
}

function Name({ purpose: { name, description } }: { readonly purpose: Purpose }) {
  return (
    <Stack gap={0}>
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed">
        {description}
      </Text>
    </Stack>
  );
}
