import { Stack } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { RoleLink } from '../ui/role-link';
import { ForcedLicenses } from './forced-licenses';
import { LicenseNotice } from './license-notice';

const t = strings.licenses;
const PATH = '/api/v1/licenses/roles';

const columns: Column<Schemas['RoleLicensesDto']>[] = [
  { id: 'role', header: t.role, cell: ({ row }) => <RoleLink role={row.original.role} /> },
  {
    id: 'licenses',
    header: t.forces,
    cell: ({ row }) => <ForcedLicenses licenses={row.original.licenses} />,
  },
];

/** What each role alone makes its holders need. */
export function RolesWithLicenses() {
  const pages = api.useInfiniteQuery('get', PATH, { params: { query: { pageSize: 50 } } }, paging);
  const reading = pages.data?.pages[0]?.reading;
  return (
    <Stack>
      {reading !== undefined && <LicenseNotice reading={reading} />}
      <Downloads file={PATH} />
      <Pages pages={pages} empty={<Empty title={t.noRoles}>{t.noneHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.tabs.roles}
            columns={columns}
            rows={loaded.flatMap(({ roles }) => roles)}
            idOf={({ role }) => role.id}
          />
        )}
      </Pages>
    </Stack>
  );
}
