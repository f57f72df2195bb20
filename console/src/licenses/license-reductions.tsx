import { Badge, Button, Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';
import { named } from '../strings/names';
import { permissionWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { RoleLink } from '../ui/role-link';
import { LicenseNotice } from './license-notice';

type Reduction = Schemas['LicenseReductionDto'];

const t = strings.licenses;
const COLORS = { confirmed: 'green', refuted: 'red', not_known: 'gray' } as const;

const columns: Column<Reduction>[] = [
  { id: 'people', header: t.people, cell: ({ row }) => number(row.original.userCount) },
  {
    id: 'roles',
    header: t.rolesHeld,
    cell: ({ row }) => row.original.roles.map(named).join(', '),
  },
  {
    id: 'without',
    header: t.toRemove,
    cell: ({ row }) => (
      <Stack gap={0}>
        {row.original.rolesToRemove.map((role) => (
          <RoleLink key={role.id} role={role} />
        ))}
      </Stack>
    ),
  },
  {
    id: 'permissions',
    header: t.orEdit,
    cell: ({ row }) => row.original.permissions.map((one) => permissionWords(one).name).join(', '),
  },
  {
    id: 'after',
    header: t.wouldNeed,
    cell: ({ row: { original } }) => afterWords(original),
  },
  {
    id: 'result',
    header: t.result,
    cell: ({ row: { original } }) => (
      <Badge color={COLORS[original.result]} variant="light" tt="none" miw="max-content">
        {t.results[original.result]}
      </Badge>
    ),
  },
];

/** The smallest changes that would spare a licence, looked for when it is asked for: that costs calls to Genesys. */
export function LicenseReductions({ id }: { readonly id: string }) {
  const find = api.useMutation('post', '/api/v1/licenses/{id}/reductions');
  return (
    <Stack>
      <Text c="dimmed">{t.reductionsHint}</Text>
      <Button
        w="fit-content"
        variant="default"
        loading={find.isPending}
        onClick={() => find.mutate({ params: { path: { id } } })}
      >
        {t.findReductions}
      </Button>
      {find.error !== null && <Failure error={find.error} />}
      {find.data !== undefined && <Found found={find.data} />}
    </Stack>
  );
}

function Found({ found }: { readonly found: Schemas['LicenseReductionsDto'] }) {
  const { reductions, reading, unexplainedUserCount, roleSetCount } = found;
  return (
    <Stack>
      <LicenseNotice reading={reading} />
      {unexplainedUserCount > 0 && <Text>{t.unexplainedUsers(unexplainedUserCount)}</Text>}
      {reductions.length === 0 ? (
        <Empty title={t.noReductions}>{t.noReasonsHint}</Empty>
      ) : (
        <DataTable
          label={t.reductionsTab}
          columns={columns}
          rows={reductions}
          idOf={({ roles }) => roles.map(({ id }) => id).join(' ')}
        />
      )}
      <Text c="dimmed">{t.sets(reductions.length, roleSetCount)}</Text>
    </Stack>
  );
}

function afterWords({ licensesAfter }: Reduction): string {
  if (licensesAfter === undefined) return t.notKnownShort;
  return licensesAfter.length === 0 ? t.nothing : licensesAfter.join(', ');
}
