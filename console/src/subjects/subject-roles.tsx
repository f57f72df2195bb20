import { Stack } from '@mantine/core';
import { api } from '../api/client';
import { paging } from '../api/paging';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName } from '../strings/names';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { RoleLink } from '../ui/role-link';
import { SubjectLink } from '../ui/subject-link';
import { fileOf, subjectKinds, type SubjectKind } from './subject-kinds';

type Grant = Schemas['HeldRoleDto'];

const t = strings.subject;

const columns: Column<Grant>[] = [
  { id: 'role', header: t.role, cell: ({ row }) => <RoleLink role={row.original.role} /> },
  { id: 'division', header: t.where, cell: ({ row }) => divisionName(row.original.division) },
  {
    id: 'through',
    header: t.through,
    cell: ({ row: { original } }) =>
      original.group === undefined ? (
        t.directly
      ) : (
        <SubjectLink subject={{ type: 'group', ...original.group }} />
      ),
  },
];

/** The roles that a person, group or client holds, where, and through what. */
export function SubjectRoles({ type, id }: { readonly type: SubjectKind; readonly id: string }) {
  const pages = api.useInfiniteQuery(
    'get',
    subjectKinds[type].grants,
    { params: { path: { id }, query: { pageSize: 50 } } },
    paging,
  );
  return (
    <Stack>
      <Downloads file={fileOf(subjectKinds[type].grants, id)} />
      <Pages pages={pages} empty={<Empty title={t.noRoles}>{t.noRolesHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={t.roles}
            columns={columns}
            rows={loaded.flatMap(({ grants }) => grants)}
            idOf={({ role, division, group }) => [role.id, division.id, group?.id].join(' ')}
          />
        )}
      </Pages>
    </Stack>
  );
}
