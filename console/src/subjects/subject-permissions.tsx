import { Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { named } from '../strings/names';
import { permissionWords } from '../strings/permission-words';
import { whereWords } from '../strings/where-words';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { PermissionLink } from '../ui/permission-link';
import { NotHeld } from './not-held';
import { fileOf, subjectKinds, type SubjectKind } from './subject-kinds';

type Permission = Schemas['EffectivePermissionDto'];

const t = strings.subject;

interface Properties {
  readonly type: SubjectKind;
  readonly id: string;
}

/** What a person, group or client may do; what it may not do shows when it is searched. */
export function SubjectPermissions({ type, id }: Properties) {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const pages = api.useInfiniteQuery(
    'get',
    subjectKinds[type].permissions,
    { params: { path: { id }, query: { pageSize: 50, ...(search !== '' && { search }) } } },
    paging,
  );
  const columns = useMemo(() => columnsFor(type, id), [type, id]);
  return (
    <Stack>
      <TextInput
        type="search"
        label={t.searchPermissions}
        description={t.searchPermissionsHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maw={420}
      />
      <Downloads file={fileOf(subjectKinds[type].permissions, id)} query={{ search }} />
      <Pages
        pages={pages}
        empty={<Empty title={search === '' ? t.noPermissions : t.noSuchPermissions(search)} />}
      >
        {(loaded) => (
          <DataTable
            label={t.permissions}
            columns={columns}
            rows={loaded.flatMap(({ permissions }) => permissions)}
            idOf={({ permission }) => permission}
          />
        )}
      </Pages>
      {search !== '' && <NotHeld type={type} id={id} search={search} />}
    </Stack>
  );
}

function columnsFor(type: SubjectKind, id: string): Column<Permission>[] {
  return [
    {
      id: 'what',
      header: t.permission,
      cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
    },
    {
      id: 'where',
      header: t.where,
      cell: ({ row: { original } }) =>
        whereWords({ ...original, conditional: original.conditionalDivisions }),
    },
    {
      id: 'through',
      header: t.through,
      cell: ({ row }) => throughWords(row.original),
    },
    {
      id: 'why',
      header: strings.holders.reason,
      cell: ({ row: { original } }) => (
        <Link
          to="/why/$type/$id/$permission"
          params={{ type, id, permission: original.permission }}
          aria-label={t.whyOf(permissionWords(original.permission).name)}
        >
          {strings.holders.why}
        </Link>
      ),
    },
  ];
}

function throughWords({ sources }: Permission): string {
  const ways = sources.map(({ role, group }) =>
    group === undefined ? named(role) : t.roleOfGroup(named(role), named(group)),
  );
  return [...new Set(ways)].join(', ');
}
