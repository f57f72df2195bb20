import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { dayWords } from '../strings/time';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { NumberedPages } from '../ui/numbered-pages';
import { CategoryLabels } from './category-labels';
import { PurposeStatus } from './purpose-status';

type Purpose = Schemas['PurposeDto'];

const t = strings.purposes;

const columns: Column<Purpose>[] = [
  { id: 'name', header: t.name, cell: ({ row }) => <Name purpose={row.original} /> },
  { id: 'status', header: t.status, cell: ({ row }) => <PurposeStatus status={row.original.status} /> },
  {
    id: 'basis',
    header: t.basis,
    cell: ({ row: { original } }) =>
      original.legalBasis === undefined ? t.notNamed : t.legalBases[original.legalBasis],
  },
  {
    id: 'categories',
    header: t.categories,
    cell: ({ row }) => <CategoryLabels keys={row.original.dataCategories} />,
  },
  { id: 'owner', header: t.owner, cell: ({ row }) => row.original.owner ?? t.notNamed },
  {
    id: 'review',
    header: t.review,
    cell: ({ row: { original } }) =>
      original.reviewDate === undefined ? t.noReview : dayWords(original.reviewDate),
  },
];

/** All purposes, by name. */
export function Register() {
  const [pageNumber, setPageNumber] = useState(1);
  const query = { pageNumber, pageSize: 25, sortBy: 'name' as const };
  const purposes = api.useQuery('get', '/api/v1/purposes', { params: { query } });
  return (
    <Stack>
      {useMay('purposes:write') && <NewLink />}
      <Loaded answer={purposes}>
        {({ purposes: rows, pagination }) =>
          pagination.totalCount === 0 ? (
            <Empty title={t.none}>{t.noneHint}</Empty>
          ) : (
            <>
              <DataTable label={t.title} columns={columns} rows={rows} idOf={({ id }) => id} />
              <NumberedPages page={pageNumber} total={pagination.totalPages} onPage={setPageNumber} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function NewLink() {
  return (
    <Button
      w="fit-content"
      variant="default"
      renderRoot={(properties) => <Link to="/purposes/new" {...properties} />}
    >
      {t.new}
    </Button>
  );
}

function Name({ purpose: { id, name, description } }: { readonly purpose: Purpose }) {
  return (
    <Stack gap={0}>
      <Text fw={600} component="span">
        <Link to="/purposes/$id" params={{ id }}>
          {name}
        </Link>
      </Text>
      <Text size="sm" c="dimmed">
        {description}
      </Text>
    </Stack>
  );
}
