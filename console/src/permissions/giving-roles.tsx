import { Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';

const t = strings.time;

const columns: Column<Schemas['RoleDto']>[] = [
  {
    id: 'role',
    header: strings.subject.role,
    cell: ({ row: { original } }) => (
      <Link to="/roles/$id" params={{ id: original.id }}>
        {original.name}
      </Link>
    ),
  },
  { id: 'holders', header: strings.lists.holders, cell: ({ row }) => number(row.original.userCount) },
  {
    id: 'history',
    header: t.tab,
    cell: ({ row: { original } }) => (
      <Link to="/roles/$id" params={{ id: original.id }} search={{ tab: 'history' }}>
        {t.historyOf(original.name)}
      </Link>
    ),
  },
];

/** The roles that give a permission; it comes and goes with them. */
export function GivingRoles({ permission }: { readonly permission: string }) {
  const query = { permission, pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/roles', { params: { query } }, paging);
  return (
    <Stack>
      <Text c="dimmed">{t.rolesGiveItHint}</Text>
      <Pages pages={pages} empty={<Empty title={t.noRoleGivesIt} />}>
        {(loaded) => (
          <DataTable
            label={t.rolesGiveIt}
            columns={columns}
            rows={loaded.flatMap(({ roles }) => roles)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </Stack>
  );
}
