import { Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { PermissionLink } from '../ui/permission-link';
import { RoleLink } from '../ui/role-link';
import { LicenseNotice } from './license-notice';

const t = strings.licenses;
const PATH = '/api/v1/licenses/{id}/reasons';

const columns: Column<Schemas['LicenseReasonDto']>[] = [
  {
    id: 'permission',
    header: t.permission,
    cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
  },
  { id: 'role', header: t.through, cell: ({ row }) => <RoleLink role={row.original.role} /> },
  { id: 'people', header: t.people, cell: ({ row }) => number(row.original.userCount) },
  { id: 'only', header: t.only, cell: ({ row }) => number(row.original.soleUserCount) },
];

/** Because of which permissions of which roles people need a licence. */
export function LicenseReasons({ id }: { readonly id: string }) {
  const params = { path: { id }, query: { pageSize: 50 } };
  const pages = api.useInfiniteQuery('get', PATH, { params }, paging);
  const first = pages.data?.pages[0];
  return (
    <Stack>
      {first !== undefined && <LicenseNotice reading={first.reading} />}
      {first !== undefined && first.unexplainedUserCount > 0 && (
        <Text>{t.unexplainedUsers(first.unexplainedUserCount)}</Text>
      )}
      <Downloads file={`/api/v1/licenses/${encodeURIComponent(id)}/reasons`} />
      <Pages pages={pages} empty={<Empty title={t.noReasons}>{t.noReasonsHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.reasonsTab}
            columns={columns}
            rows={loaded.flatMap(({ reasons }) => reasons)}
            idOf={({ permission, role }) => `${permission} ${role.id}`}
          />
        )}
      </Pages>
    </Stack>
  );
}
