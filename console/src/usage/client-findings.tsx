import { NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { SubjectLink } from '../ui/subject-link';
import { UsageNotice } from './usage-notice';

type Finding = Schemas['ClientFindingDto'];
type Kind = Finding['kind'];

const t = strings.usage;
const PATH = '/api/v1/usage/oauth-client-findings';
const MAX_NAMED = 5;
const kinds = Object.keys(t.findings) as Kind[];

const columns: Column<Finding>[] = [
  { id: 'client', header: t.client, cell: ({ row }) => <SubjectLink subject={row.original.client} /> },
  { id: 'finding', header: t.finding, cell: ({ row }) => t.findings[row.original.kind] },
  { id: 'detail', header: t.findingDetail, cell: ({ row }) => detailOf(row.original) },
];

/** What is amiss with OAuth clients, all of it or of one kind. */
export function ClientFindings() {
  const [kind, setKind] = useState<Kind>();
  const params = { query: { pageSize: 50, kind } };
  const pages = api.useInfiniteQuery('get', PATH, { params }, paging);
  const first = pages.data?.pages[0];
  return (
    <Stack>
      <NativeSelect
        label={t.finding}
        maw={420}
        value={kind ?? ''}
        data={[
          { value: '', label: t.anyFinding },
          ...kinds.map((value) => ({ value, label: t.findings[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value))}
      />
      <Downloads file={PATH} />
      {first !== undefined && <UsageNotice from={first} />}
      <Pages pages={pages} empty={<Empty title={t.findingsNone}>{t.findingsNoneHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.tabs.findings}
            columns={columns}
            rows={loaded.flatMap(({ findings }) => findings)}
            idOf={(finding) => `${finding.client.id} ${finding.kind}`}
          />
        )}
      </Pages>
    </Stack>
  );
}

/** A client can lack the use of hundreds: its page has them all. */
function detailOf({ kind, permissions, tokenSeconds }: Finding): string {
  if (kind === 'long_token_life') return tokenSeconds === undefined ? '' : t.tokenHours(tokenSeconds);
  const first = permissions.slice(0, MAX_NAMED).map((permission) => permissionWords(permission).name);
  const left = permissions.length - first.length;
  return [...first, ...(left > 0 ? [t.furtherPermissions(left)] : [])].join(', ');
}
