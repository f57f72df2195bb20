import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { named } from '../strings/names';
import type { Column } from '../ui/data-table';
import { StateBadge } from '../ui/state-badge';
import { SubjectLink } from '../ui/subject-link';

const t = strings.lists;

export const personColumns: Column<Schemas['UserDto']>[] = [
  {
    id: 'name',
    header: t.name,
    cell: ({ row: { original } }) => <SubjectLink subject={{ type: 'user', ...original }} />,
  },
  { id: 'email', header: t.email, cell: ({ row }) => row.original.email ?? '' },
  {
    id: 'division',
    header: t.division,
    cell: ({ row: { original } }) => (original.division === undefined ? '' : named(original.division)),
  },
  { id: 'state', header: t.state, cell: ({ row }) => <StateBadge state={row.original.state} /> },
];
