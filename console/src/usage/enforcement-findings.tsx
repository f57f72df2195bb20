import { List, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { SubjectLink } from '../ui/subject-link';

type Finding = Schemas['EnforcementFindingDto'];

const t = strings.usage;

const columns: Column<Finding>[] = [
  { id: 'name', header: t.enforcement, cell: ({ row }) => <Name finding={row.original} /> },
  { id: 'on', header: t.enforcedOn, cell: ({ row }) => <Day finding={row.original} /> },
  { id: 'status', header: t.status, cell: ({ row }) => t.statuses[row.original.status] },
  { id: 'clients', header: t.lackingClients, cell: ({ row }) => <Clients finding={row.original} /> },
  { id: 'people', header: t.lackingPeople, cell: ({ row }) => peopleOf(row.original) },
  { id: 'owner', header: t.owner, cell: ({ row }) => row.original.owner },
  { id: 'detail', header: t.ofWhom, cell: ({ row }) => row.original.detail },
];

/** What Genesys is going to enforce, the nearest first, and who lacks it. */
export function EnforcementFindings() {
  const answer = api.useQuery('get', '/api/v1/enforcements/findings');
  return (
    <Loaded answer={answer}>
      {({ findings }) =>
        findings.length === 0 ? (
          <Empty title={t.enforcementsNone}>{t.enforcementsNoneHint}</Empty>
        ) : (
          <DataTable
            label={t.tabs.enforcements}
            columns={columns}
            rows={findings}
            idOf={({ enforcementId, name }) => enforcementId ?? name ?? ''}
          />
        )
      }
    </Loaded>
  );
}

function Name({ finding: { name, permission, operation } }: { readonly finding: Finding }) {
  return (
    <>
      {name}
      {[permission, operation].map(
        (what) =>
          what !== undefined && (
            <Text key={what} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {what}
            </Text>
          ),
      )}
    </>
  );
}

function Day({ finding: { enforcedOn, daysLeft } }: { readonly finding: Finding }) {
  return (
    <Stack gap={0}>
      {enforcedOn}
      {daysLeft !== undefined && <Text size="sm">{t.daysLeft(daysLeft)}</Text>}
    </Stack>
  );
}

/** How many clients lack it, and the first of them. */
function Clients({ finding: { clients, lackingClients } }: { readonly finding: Finding }) {
  return (
    <>
      {countOf(clients.lackingCount, clients.notKnownCount)}
      {lackingClients.length > 0 && (
        <List size="sm">
          {lackingClients.map((client) => (
            <List.Item key={client.id}>
              <SubjectLink subject={client} />
            </List.Item>
          ))}
        </List>
      )}
    </>
  );
}

function peopleOf({ people: { known, lackingCount = 0, notKnownCount = 0 } }: Finding): string {
  return known ? countOf(lackingCount, notKnownCount) : t.notKnown;
}

function countOf(lacking: number, unknown: number): string {
  return unknown === 0 ? number(lacking) : `${number(lacking)} (${t.notOfAll(unknown)})`;
}
