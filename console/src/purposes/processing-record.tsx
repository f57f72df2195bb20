import { Button, Group, Stack, Title } from '@mantine/core';
import { api } from '../api/client';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { gapsIn, type RecordGap } from './gaps-in';

const t = strings.purposes;
const FILE = '/api/v1/purposes/ropa?format=';

const columns: Column<RecordGap>[] = [
  { id: 'purpose', header: t.name, cell: ({ row }) => row.original.purpose || t.wholeRecord },
  {
    id: 'meaning',
    header: t.missing,
    cell: ({ row: { original } }) =>
      original.about === undefined ? original.meaning : `${original.meaning} (${original.about})`,
  },
];

/** What the record of processing lacks, and the record as a file. */
export function ProcessingRecord() {
  const record = api.useQuery('get', '/api/v1/purposes/ropa', { params: { query: { format: 'json' } } });
  return (
    <Stack>
      <Group gap="xs" role="group" aria-label={strings.lists.download}>
        <Download format="html" label={t.print} />
        <Download format="csv" label={strings.lists.csv} />
        <Download format="xlsx" label={strings.lists.xlsx} />
      </Group>
      <Loaded answer={record}>
        {(read) => <Gaps gaps={gapsIn(typeof read === 'string' ? {} : read)} />}
      </Loaded>
    </Stack>
  );
}

function Gaps({ gaps }: { readonly gaps: RecordGap[] }) {
  if (gaps.length === 0) return <Empty title={t.noGaps}>{t.noGapsHint}</Empty>;
  return (
    <Stack component="section" gap="xs" aria-label={t.gaps}>
      <Title order={2} size="h4">
        {t.gapsTitle(gaps.length)}
      </Title>
      <DataTable label={t.gaps} columns={columns} rows={gaps} idOf={({ id }) => id} />
    </Stack>
  );
}

function Download({ format, label }: { readonly format: string; readonly label: string }) {
  return (
    <Button component="a" href={`${FILE}${format}`} download variant="default" size="xs">
      {label}
    </Button>
  );
}
