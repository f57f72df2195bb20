import { Alert, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { ConstraintText } from './constraint-text';
import { DefinitionActs } from './definition-acts';
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
const acts: Column<Rule> = {
  id: 'acts',
  header: strings.common.acts,
  cell: ({ row }) => <Acts rule={row.original} />,
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
          columns={mayWrite ? [...columns, acts] : columns}
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
      <Text size="sm">
        <ConstraintText constraint={constraint} />
      </Text>
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

function Acts({ rule }: { readonly rule: Rule }) {
  const onSuccess = useChanged('/api/v1/conflict');
  const removal = api.useMutation('delete', '/api/v1/conflict-rules/{id}', { onSuccess });
  return <DefinitionActs definition={rule} page="/rules/$id/edit" words={t} removal={removal} />;
}
