import { Alert, Button, List, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Failure } from '../ui/failure';
import { Loaded } from '../ui/loaded';
import { Time } from '../ui/time';

type Status = Schemas['SyncStatusDto'];
type SyncPart = Schemas['SyncPartDto'];

const t = strings.service;
const POLL_MS = 3_000;

const columns: Column<SyncPart>[] = [
  { id: 'part', header: t.part, cell: ({ row }) => partName(row.original.part) },
  { id: 'state', header: t.state, cell: ({ row }) => t.partStates[row.original.state] },
  { id: 'rows', header: t.rows, cell: ({ row }) => number(row.original.items) },
  { id: 'calls', header: t.calls, cell: ({ row }) => number(row.original.calls) },
];

/** The API may name parts that this console does not know yet. */
function partName(part: string): string {
  return Object.hasOwn(t.partNames, part) ? t.partNames[part as keyof typeof t.partNames] : part;
}

/** How Genesys is read: the last run part by part, its calls, and what our client cannot see. */
export function SyncDetails() {
  const sync = api.useQuery('get', '/api/v1/sync', {}, { refetchInterval: POLL_MS });
  return (
    <Loaded answer={sync}>
      {(status) => (
        <Stack>
          <Start />
          <Text>{t.rate(status.rate.callsInLastMinute, status.rate.limitPerMinute)}</Text>
          {status.nextRunAt !== undefined && (
            <Text component="div">
              {t.next}: <Time at={status.nextRunAt} />
            </Text>
          )}
          <Run run={status.run} />
          <Part title={t.audits}>
            <Text>{status.audits.detail ?? t.auditsCurrent}</Text>
          </Part>
          <Part title={t.gaps}>
            <Gaps gaps={status.snapshot?.gaps ?? []} />
          </Part>
        </Stack>
      )}
    </Loaded>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

function Start() {
  const mayStart = useMay('sync:start');
  const queryClient = useQueryClient();
  const start = api.useMutation('post', '/api/v1/sync', {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/sync'] }),
  });
  if (!mayStart) return null;
  return (
    <>
      {start.error !== null && <Failure error={start.error} />}
      {start.isSuccess && <Text role="status">{t.started}</Text>}
      <Button w="fit-content" variant="default" loading={start.isPending} onClick={() => start.mutate({})}>
        {t.start}
      </Button>
    </>
  );
}

function Run({ run }: { readonly run: Status['run'] }) {
  if (run === undefined) return null;
  return (
    <Part title={`${t.run}: ${t.runStates[run.status]}`}>
      {run.failure !== undefined && <Alert color="red">{run.failure.detail}</Alert>}
      {run.waitingFor !== undefined && <Alert color="yellow">{run.waitingFor.detail}</Alert>}
      <DataTable label={t.run} columns={columns} rows={run.parts} idOf={({ part }) => part} />
    </Part>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly Schemas['VisibilityGapDto'][] }) {
  if (gaps.length === 0) return <Text>{t.noGaps}</Text>;
  return (
    <List>
      {gaps.map(({ part, detail }) => (
        <List.Item key={part}>{detail}</List.Item>
      ))}
    </List>
  );
}
