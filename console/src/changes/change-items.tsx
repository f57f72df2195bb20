import { Stack, Text, Title } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Pages } from '../ui/pages';
import { SubjectLink } from '../ui/subject-link';

type Item = Schemas['ChangeItemDto'];
type NamedRole = Schemas['NamedRoleDto'];

const t = strings.changes;

const columns: Column<Item>[] = [
  {
    id: 'who',
    header: strings.holders.who,
    cell: ({ row: { original } }) => (
      <SubjectLink
        subject={{ type: original.subjectType, id: original.subjectId, name: original.subjectName }}
      />
    ),
  },
  { id: 'takes', header: t.takes_, cell: ({ row }) => <Roles roles={row.original.remove} /> },
  { id: 'gives', header: t.gives_, cell: ({ row }) => <Roles roles={row.original.add} /> },
  { id: 'state', header: t.state, cell: ({ row }) => <Outcome item={row.original} /> },
];

/** What the change does for each person, group and client, and how far it is. */
export function ChangeItems({ id }: { readonly id: string }) {
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/changes/{id}/items',
    { params: { path: { id }, query: { pageSize: 50 } } },
    paging,
  );
  return (
    <Stack component="section" gap="xs" aria-label={t.items}>
      <Title order={2} size="h4">
        {t.items}
      </Title>
      <Pages pages={pages} empty={null}>
        {(loaded) => (
          <DataTable
            label={t.items}
            columns={columns}
            rows={loaded.flatMap(({ items }) => items)}
            idOf={({ position }) => String(position)}
          />
        )}
      </Pages>
    </Stack>
  );
}

function Roles({ roles }: { readonly roles: readonly NamedRole[] }) {
  if (roles.length === 0) return '–';
  return (
    <Stack gap={0}>
      {roles.map((role) => (
        <span key={`${role.roleId} ${role.divisionId}`}>{roleWords(role)}</span>
      ))}
    </Stack>
  );
}

function roleWords({ roleId, roleName, divisionId, divisionName }: NamedRole): string {
  const where = divisionId === '*' ? strings.common.allDivisions : (divisionName ?? divisionId);
  return strings.holders.direct(roleName ?? roleId, where);
}

function Outcome({ item: { state, outcome, impossible = [] } }: { readonly item: Item }) {
  return (
    <Stack gap={0}>
      <span>{t.itemStates[state]}</span>
      {outcome?.detail !== undefined && <Text size="sm">{outcome.detail}</Text>}
      {outcome?.genesys?.message !== undefined && <Text size="sm">{outcome.genesys.message}</Text>}
      {impossible.length > 0 && (
        <Text size="sm">
          {t.impossible}: {impossible.map(roleWords).join('; ')}
        </Text>
      )}
    </Stack>
  );
}
