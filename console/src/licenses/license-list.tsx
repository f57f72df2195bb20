import { Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { licenseDetails } from './license-details';
import { LicenseLink } from './license-link';
import { LicenseNotice } from './license-notice';

type License = Schemas['LicenseDto'];

const t = strings.licenses;
const PATH = '/api/v1/licenses';

const columns: Column<License>[] = [
  { id: 'license', header: t.license, cell: ({ row }) => <Named license={row.original} /> },
  {
    id: 'needed',
    header: t.needed,
    cell: ({ row: { original } }) => (
      <Count value={original.neededCount} inactive={original.neededInactiveCount} />
    ),
  },
  {
    id: 'assigned',
    header: t.assigned,
    cell: ({ row: { original } }) => (
      <Count value={original.assignedCount} inactive={original.assignedInactiveCount} />
    ),
  },
  {
    id: 'missing',
    header: t.missing,
    cell: ({ row }) => <Count value={row.original.neededNotAssignedCount} />,
  },
  {
    id: 'surplus',
    header: t.surplus,
    cell: ({ row }) => <Count value={row.original.assignedNotNeededCount} />,
  },
];

/** Each licence: how many need it and have it. */
export function LicenseList() {
  const pages = api.useInfiniteQuery('get', PATH, { params: { query: { pageSize: 50 } } }, paging);
  const first = pages.data?.pages[0];
  return (
    <Stack>
      {first !== undefined && <LicenseNotice reading={first.reading} notKnown={first.notKnownUserCount} />}
      <Downloads file={PATH} />
      <Pages pages={pages} empty={<Empty title={t.none}>{t.noneHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.title}
            columns={columns}
            rows={loaded.flatMap(({ licenses }) => licenses)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function Named({ license }: { readonly license: License }) {
  return (
    <Stack gap={0}>
      <LicenseLink id={license.id} />
      <Text size="sm" c="dimmed">
        {licenseDetails(license)}
      </Text>
    </Stack>
  );
}

function Count({ value, inactive = 0 }: { readonly value?: number; readonly inactive?: number }) {
  if (value === undefined) return t.notKnownShort;
  return (
    <>
      {number(value)}
      {inactive > 0 && (
        <Text size="sm" c="dimmed">
          {t.ofThemInactive(inactive)}
        </Text>
      )}
    </>
  );
}
