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
import { LicenseLink } from './license-link';
import { LicenseNotice } from './license-notice';

type Mismatch = Schemas['LicenseMismatchDto'];

const t = strings.licenses;
const PATH = '/api/v1/licenses/mismatches';

const columns: Column<Mismatch>[] = [
  { id: 'person', header: t.person, cell: ({ row }) => <SubjectLink subject={row.original.user} /> },
  { id: 'state', header: t.state, cell: ({ row }) => <StateBadge state={row.original.user.state} /> },
  { id: 'license', header: t.license, cell: ({ row }) => <LicenseLink id={row.original.licenseId} /> },
  { id: 'mismatch', header: t.mismatch, cell: ({ row }) => t.mismatches[row.original.mismatch] },
];

/** Who needs a licence and does not have it, and the other way round. */
export function Mismatches() {
  const [which, setWhich] = useState<keyof typeof t.whichMismatches>('all');
  const mismatch = which === 'all' ? undefined : which;
  const query = { mismatch, pageSize: 50 };
  const pages = api.useInfiniteQuery('get', PATH, { params: { query } }, paging);
  const first = pages.data?.pages[0];
  return (
    <Stack>
      {first !== undefined && <LicenseNotice reading={first.reading} notKnown={first.notKnownUserCount} />}
      <Choice label={t.show} words={t.whichMismatches} value={which} onChoose={setWhich} />
      <Downloads file={PATH} query={{ mismatch }} />
      <Pages pages={pages} empty={<Empty title={t.noMismatches}>{t.noMismatchesHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.tabs.mismatches}
            columns={columns}
            rows={loaded.flatMap(({ mismatches }) => mismatches)}
            idOf={({ user, licenseId }) => `${user.id} ${licenseId}`}
          />
        )}
      </Pages>
    </Stack>
  );
}
