import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { PermissionLink } from '../ui/permission-link';
import { SubjectLink } from '../ui/subject-link';
import { Time } from '../ui/time';

type Use = Schemas['PowerfulUseDto'];

const t = strings.usage;
const PATH = '/api/v1/usage/powerful-permissions';
const uses = Object.keys(t.powerfulUses) as Use['use'][];

const columns: Column<Use>[] = [
  { id: 'holder', header: t.holder, cell: ({ row }) => <SubjectLink subject={row.original.subject} /> },
  {
    id: 'permission',
    header: t.permission,
    cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
  },
  { id: 'use', header: t.use, cell: ({ row }) => t.powerfulUses[row.original.use] },
  { id: 'last', header: t.lastSeen, cell: ({ row }) => <LastSeen at={row.original.lastAt} /> },
  { id: 'acts', header: t.acts, cell: ({ row }) => actsOf(row.original) },
];

/** Who holds a powerful permission, and when the kept audits last speak of its use. */
export function PowerfulUses() {
  const [use, setUse] = useState<Use['use']>();
  const params = { query: { pageSize: 50, use } };
  const pages = api.useInfiniteQuery('get', PATH, { params }, paging);
  const first = pages.data?.pages[0];
  return (
    <Stack>
      <NativeSelect
        label={t.use}
        maw={420}
        value={use ?? ''}
        data={[
          { value: '', label: t.anyUse },
          ...uses.map((value) => ({ value, label: t.powerfulUses[value] })),
        ]}
        onChange={({ currentTarget: { value } }) => setUse(uses.find((one) => one === value))}
      />
      <Downloads file={PATH} />
      {first !== undefined && <Audits audits={first.audits} />}
      <Pages pages={pages} empty={<Empty title={t.powerfulNone} />}>
        {(loaded) => (
          <DataTable
            label={t.tabs.powerful}
            columns={columns}
            rows={loaded.flatMap(({ permissions }) => permissions)}
            idOf={({ subject, permission }) => `${subject.type}:${subject.id} ${permission}`}
          />
        )}
      </Pages>
    </Stack>
  );
}

function Audits({ audits }: { readonly audits?: Schemas['KeptAuditsDto'] }) {
  return (
    <Text c="dimmed">{audits === undefined ? t.auditsNone : t.audits(audits.from, audits.through)}</Text>
  );
}

function actsOf({ actCount }: Use): string {
  return actCount === undefined ? '' : number(actCount);
}

function LastSeen({ at }: { readonly at?: string }) {
  return at === undefined ? null : <Time at={at} />;
}
