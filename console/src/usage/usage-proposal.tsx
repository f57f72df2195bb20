import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName } from '../strings/names';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { RoleLink } from '../ui/role-link';
import { NarrowedRole } from './narrowed-role';
import { PlanRemovals } from './plan-removals';

type Role = Schemas['NarrowerRoleDto'];

const t = strings.usage;

const columns: Column<Role>[] = [
  { id: 'role', header: t.role, cell: ({ row }) => <RoleLink role={row.original.role} /> },
  { id: 'outcome', header: t.outcome, cell: ({ row }) => t.outcomes[row.original.outcome] },
  { id: 'where', header: t.where, cell: ({ row }) => row.original.divisions.map(divisionName).join(', ') },
  { id: 'what', header: t.what, cell: ({ row }) => <NarrowedRole narrowed={row.original} /> },
];

/** Role by role, the least with which no call would have been refused. */
export function UsageProposal({ id }: { readonly id: string }) {
  const [withoutNotKnown, setWithoutNotKnown] = useState(false);
  const params = { path: { id }, query: { withoutNotKnown } };
  const proposal = api.useQuery('get', '/api/v1/oauth-clients/{id}/usage/proposal', { params });
  return (
    <Stack>
      <Text c="dimmed">{t.proposalHint}</Text>
      <Checkbox
        label={t.withoutNotKnown}
        checked={withoutNotKnown}
        onChange={(event) => setWithoutNotKnown(event.currentTarget.checked)}
      />
      <Loaded answer={proposal}>
        {({ roles, client }) =>
          roles.length === 0 ? (
            <Empty title={t.noProposal}>{t.noProposalHint}</Empty>
          ) : (
            <Stack>
              <DataTable label={t.proposal} columns={columns} rows={roles} idOf={({ role }) => role.id} />
              <PlanRemovals client={client} roles={roles} />
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  );
}
