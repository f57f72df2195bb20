import { Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { StateBadge } from '../ui/state-badge';
import { SubjectLink } from '../ui/subject-link';
import { LicenseNotice } from './license-notice';

type User = Schemas['LicenseUserDto'];

const t = strings.licenses;
const PATH = '/api/v1/licenses/{id}/users';

type Which = keyof typeof t.whichUsers;
const QUERIES = {
  all: {},
  needed: { needed: true },
  assigned: { assigned: true },
  needed_not_assigned: { mismatch: 'needed_not_assigned' },
  assigned_not_needed: { mismatch: 'assigned_not_needed' },
} as const satisfies Record<Which, object>;

const columns: Column<User>[] = [
  { id: 'person', header: t.person, cell: ({ row }) => <SubjectLink subject={row.original.user} /> },
  { id: 'state', header: t.state, cell: ({ row }) => <StateBadge state={row.original.user.state} /> },
  { id: 'needed', header: t.needed, cell: ({ row }) => yesNo(row.original.needed) },
  { id: 'assigned', header: t.assigned, cell: ({ row }) => yesNo(row.original.assigned) },
];

/** Who needs a licence, and who has it. */
export function LicenseUsers({ id }: { readonly id: string }) {
  const [which, setWhich] = useState<Which>('all');
  const asked = QUERIES[which];
  const params = { path: { id }, query: { ...asked, pageSize: 50 } };
  const pages = api.useInfiniteQuery('get', PATH, { params }, paging);
  const reading = pages.data?.pages[0]?.reading;
  const query = Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)]));
  return (
    <Stack>
      {reading !== undefined && <LicenseNotice reading={reading} />}
      <Choice label={t.show} words={t.whichUsers} value={which} onChoose={setWhich} />
      <Downloads file={`/api/v1/licenses/${encodeURIComponent(id)}/users`} query={query} />
      <Pages pages={pages} empty={<Empty title={t.noUsers}>{t.noUsersHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.usersTab}
            columns={columns}
            rows={loaded.flatMap(({ users }) => users)}
            idOf={({ user }) => user.id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function yesNo(value: boolean | undefined): string {
  if (value === undefined) return t.notKnownShort;
  return value ? strings.lists.yes : strings.lists.no;
}
