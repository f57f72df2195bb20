import { Button, Stack, Text, Title } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { PersonPicker } from '../subjects/person-picker';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Loaded } from '../ui/loaded';
import { LoadedPage } from '../ui/loaded-page';
import { PageHead } from '../ui/page-head';
import type { Thing } from '../ui/thing-picker';
import { subjectName } from '../ui/subject-link';
import { idempotencyKey } from './idempotency-key';

const t = strings.changes;
const route = getRouteApi('/people/$id/copy');

/** Gives a person what another has: who the other is, what is missing, and the plan. */
export function CopyPage() {
  const { id } = route.useParams();
  const user = api.useQuery('get', '/api/v1/users/{id}', { params: { path: { id } } });
  return (
    <LoadedPage answer={user}>
      {({ user: { name } }) => (
        <>
          <PageHead title={t.copyTitle(subjectName({ type: 'user', name }))} lead={t.copyHint} />
          <Allowed permission="changes:plan">
            <Choice toUserId={id} />
          </Allowed>
        </>
      )}
    </LoadedPage>
  );
}

function Choice({ toUserId }: { readonly toUserId: string }) {
  const [chosen, setChosen] = useState<Thing>();
  return (
    <Stack>
      <PersonPicker
        label={t.copyWho}
        hint={t.copyFind}
        without={toUserId}
        chosen={chosen?.id}
        onChoose={setChosen}
      />
      {chosen !== undefined && <MissingGrants toUserId={toUserId} from={chosen} />}
    </Stack>
  );
}

const columns: Column<Schemas['MissingGrantDto']>[] = [
  { id: 'role', header: strings.subject.role, cell: ({ row }) => named(row.original.role) },
  { id: 'where', header: strings.subject.where, cell: ({ row }) => divisionName(row.original.division) },
  {
    id: 'through',
    header: strings.subject.through,
    cell: ({ row: { original } }) =>
      original.direct ? strings.subject.directly : t.copyThroughGroups(original.groups.map(named).join(', ')),
  },
];

function MissingGrants({ toUserId, from }: { readonly toUserId: string; readonly from: Thing }) {
  const missing = api.useQuery('get', '/api/v1/users/{id}/missing-grants', {
    params: { path: { id: toUserId }, query: { comparedTo: from.id, pageSize: 100 } },
  });
  const { name } = from;
  return (
    <Loaded answer={missing}>
      {({ grants, total }) =>
        total === 0 ? (
          <Empty title={t.copyNothing(name)} />
        ) : (
          <Stack component="section" aria-label={t.copyFrom}>
            <Title order={2} size="h4">
              {t.copyMissing(name, total)}
            </Title>
            <DataTable
              label={t.copyFrom}
              columns={columns}
              rows={grants}
              idOf={({ role, division }) => `${role.id} ${division.id}`}
            />
            <PlanCopy fromUserId={from.id} toUserId={toUserId} />
          </Stack>
        )
      }
    </Loaded>
  );
}

function PlanCopy(copyAccess: { readonly fromUserId: string; readonly toUserId: string }) {
  const navigate = useNavigate();
  const plan = api.useMutation('post', '/api/v1/changes', {
    onSuccess: ({ id }) => navigate({ to: '/changes/$id', params: { id } }),
  });
  return (
    <Stack gap="xs">
      {plan.error !== null && <Failure error={plan.error} />}
      <Text size="sm" c="dimmed">
        {t.planHint}
      </Text>
      <Button
        w="fit-content"
        loading={plan.isPending}
        onClick={() => plan.mutate({ params: { header: idempotencyKey() }, body: { copyAccess } })}
      >
        {t.plan}
      </Button>
    </Stack>
  );
}
