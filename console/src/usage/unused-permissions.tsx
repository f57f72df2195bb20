import { Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { PermissionLink } from '../ui/permission-link';
import { ReadingNotice } from '../ui/reading-notice';
import { RowsStepByStep } from '../ui/rows-step-by-step';

const t = strings.usage;

interface Unused {
  readonly permission: string;
}

const columns: Column<Unused>[] = [
  {
    id: 'permission',
    header: t.permission,
    cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
  },
];

/** What no holder of a role uses, as Genesys marks it. */
export function UnusedPermissions({ id }: { readonly id: string }) {
  const usage = api.useQuery('get', '/api/v1/roles/{id}/usage', { params: { path: { id } } });
  return (
    <Loaded answer={usage}>
      {(found) => (
        <Stack gap="xs">
          <ReadingNotice words={t.states} startingHint={t.startingHint} reading={found.reading} />
          <Marked usage={found} />
        </Stack>
      )}
    </Loaded>
  );
}

function Marked({ usage: { unusedPermissions, usage } }: { readonly usage: Schemas['RoleUsageDto'] }) {
  if (unusedPermissions === undefined) return <Empty title={t.unusedNotKnown}>{t.unusedNotKnownHint}</Empty>;
  if (unusedPermissions.length === 0) return <Empty title={t.unusedNone} />;
  return (
    <>
      <Text c="dimmed">{t.unusedOf(unusedPermissions.length, usage.permissionCount)}</Text>
      <RowsStepByStep rows={unusedPermissions.map((permission): Unused => ({ permission }))}>
        {(rows) => (
          <DataTable
            label={t.unusedTitle}
            columns={columns}
            rows={rows}
            idOf={({ permission }) => permission}
          />
        )}
      </RowsStepByStep>
    </>
  );
}
