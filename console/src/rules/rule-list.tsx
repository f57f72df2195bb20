import { Alert, Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { constraintWords } from '../strings/rules';
import { Confirm } from '../ui/confirm';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Pages } from '../ui/pages';
import { SeverityBadge } from './severity-badge';

type Rule = Schemas['ConflictRuleDto'];

const t = strings.rules;

const columns: Column<Rule>[] = [
  { id: 'rule', header: t.rule, cell: ({ row }) => <What rule={row.original} /> },
  {
    id: 'severity',
    header: t.severity,
    cell: ({ row }) => <SeverityBadge severity={row.original.severity} />,
  },
  { id: 'mode', header: t.mode, cell: ({ row }) => t.modes[row.original.mode] },
  { id: 'state', header: t.state, cell: ({ row }) => (row.original.enabled ? t.on : t.off) },
];
const remove: Column<Rule> = {
  id: 'remove',
  header: t.remove,
  cell: ({ row }) => <Remove rule={row.original} />,
};

export function RuleList() {
  const query = { pageSize: 50 };
  const mayWrite = useMay('conflicts:write');
  const pages = api.useInfiniteQuery('get', '/api/v1/conflict-rules', { params: { query } }, paging);
  return (
    <Pages
      pages={pages}
      isEmpty={({ rules }) => rules.length === 0}
      empty={<Empty title={t.none}>{t.noneHint}</Empty>}
    >
      {(loaded) => (
        <DataTable
          label={t.title}
          columns={mayWrite ? [...columns, remove] : columns}
          rows={loaded.flatMap(({ rules }) => rules)}
          idOf={({ id }) => id}
        />
      )}
    </Pages>
  );
}

function What({ rule: { name, constraint, rationale, origin, unresolved = [] } }: { readonly rule: Rule }) {
  return (
    <Stack gap={2}>
      <Text fw={600}>{name}</Text>
      <Text size="sm">{constraintWords(constraint)}</Text>
      <Text size="sm" c="dimmed">
        {rationale}
        {origin !== undefined && ` (${t.from(origin.pack)})`}
      </Text>
      {unresolved.length > 0 && (
        <Alert color="yellow" p="xs" title={t.missing}>
          {unresolved.map(({ pointer, detail }) => (
            <Text key={pointer} size="sm">
              {detail}
            </Text>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

function Remove({ rule: { id, name, version } }: { readonly rule: Rule }) {
  const [asked, setAsked] = useState(false);
  const queryClient = useQueryClient();
  const removal = api.useMutation('delete', '/api/v1/conflict-rules/{id}', {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/conflict-rules'] }),
  });
  const confirmed = () =>
    removal.mutate({ params: { path: { id }, header: { 'If-Match': `"${version}"` } } });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={removal.isPending}
        aria-label={t.removeLabel(name)}
        onClick={() => setAsked(true)}
      >
        {t.remove}
      </Button>
      {removal.error !== null && <Failure error={removal.error} />}
      {asked && (
        <Confirm
          title={t.removeTitle(name)}
          confirm={t.remove}
          refuse={t.keep}
          destructive
          onConfirm={confirmed}
          onClose={() => setAsked(false)}
        >
          {t.removeText}
        </Confirm>
      )}
    </>
  );
}
