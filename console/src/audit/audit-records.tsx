import { Badge, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { actionWords } from '../strings/audit';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';

type AuditRecord = Schemas['AuditEventDto'];

const t = strings.audit;

const columns: Column<AuditRecord>[] = [
  { id: 'when', header: t.when, cell: ({ row }) => <Time at={row.original.time} /> },
  { id: 'who', header: t.who, cell: ({ row }) => actorName(row.original.actor) },
  { id: 'what', header: t.what, cell: ({ row }) => actionWords(row.original.action) },
  { id: 'on', header: t.on, cell: ({ row }) => targetName(row.original) },
  {
    id: 'outcome',
    header: t.outcome,
    cell: ({ row: { original } }) => (
      <Badge color={original.outcome === 'success' ? 'green' : 'red'} variant="light" tt="none">
        {t.outcomes[original.outcome]}
      </Badge>
    ),
  },
];

/** Records of the log, the newest first. */
export function AuditRecords() {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 300);
  const query = { pageSize: 50, sort: '-seq' as const, ...(search !== '' && { search }) };
  const pages = api.useInfiniteQuery('get', '/api/v1/audit/events', { params: { query } }, paging);
  return (
    <Stack>
      <TextInput
        type="search"
        label={t.search}
        description={t.searchHint}
        value={text}
        maw={420}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Pages
        pages={pages}
        isEmpty={({ items, nextPageToken }) => items.length === 0 && nextPageToken === undefined}
        empty={<Empty title={t.none}>{t.noneHint}</Empty>}
      >
        {(loaded) => (
          <DataTable
            label={t.title}
            columns={columns}
            rows={loaded.flatMap(({ items }) => items)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function actorName({ type, id, name }: AuditRecord['actor']): string {
  return type === 'system' ? t.system : (name ?? id);
}

function targetName({ target }: AuditRecord): string {
  return target === null ? '' : (target.name ?? target.id);
}
