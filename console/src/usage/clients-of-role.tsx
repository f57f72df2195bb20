import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loaded } from '../ui/loaded';
import { SubjectLink } from '../ui/subject-link';
import { NarrowedRole } from './narrowed-role';

type Holder = Schemas['RoleHolderDto'];
type Narrowed = Schemas['NarrowerRoleDto'];

const t = strings.usage;
/** Each client is asked about on its own. */
const MAX_CLIENTS = 10;

const columnsFor = (roleId: string): Column<Holder>[] => [
  { id: 'client', header: t.client, cell: ({ row }) => <SubjectLink subject={row.original} /> },
  {
    id: 'outcome',
    header: t.outcome,
    cell: ({ row }) => (
      <OfProposal clientId={row.original.id} roleId={roleId}>
        {(narrowed) => t.outcomes[narrowed.outcome]}
      </OfProposal>
    ),
  },
  {
    id: 'what',
    header: t.what,
    cell: ({ row }) => (
      <OfProposal clientId={row.original.id} roleId={roleId}>
        {(narrowed) => <NarrowedRole narrowed={narrowed} />}
      </OfProposal>
    ),
  },
];

/** What the clients that hold a role themselves need of it. */
export function ClientsOfRole({ id }: { readonly id: string }) {
  const query = { type: 'oauth_client', via: 'direct', pageSize: MAX_CLIENTS } as const;
  const params = { path: { id }, query };
  const answer = api.useQuery('get', '/api/v1/roles/{id}/holders', { params });
  return (
    <Loaded answer={answer}>
      {({ holders, total }) =>
        holders.length === 0 ? (
          <Empty title={t.clientsNone} />
        ) : (
          <Stack gap="xs">
            <DataTable
              label={t.clientsTitle}
              columns={columnsFor(id)}
              rows={holders}
              idOf={(holder) => holder.id}
            />
            {total > holders.length && <Text c="dimmed">{t.more(total - holders.length)}</Text>}
          </Stack>
        )
      }
    </Loaded>
  );
}

interface ProposalProperties {
  readonly clientId: string;
  readonly roleId: string;
  readonly children: (narrowed: Narrowed) => ReactNode;
}

function OfProposal({ clientId, roleId, children }: ProposalProperties) {
  const params = { path: { id: clientId } };
  const { data, error } = api.useQuery('get', '/api/v1/oauth-clients/{id}/usage/proposal', { params });
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return strings.common.loading;
  const narrowed = data.roles.find(({ role }) => role.id === roleId);
  return narrowed === undefined ? t.notKnown : children(narrowed);
}
