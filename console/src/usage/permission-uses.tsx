import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { PermissionLink } from '../ui/permission-link';
import { RowsStepByStep } from '../ui/rows-step-by-step';

type Use = Schemas['PermissionUseDto'];

const t = strings.usage;
const choices = { all: t.allUses, ...t.uses };

const columns: Column<Use>[] = [
  {
    id: 'permission',
    header: t.permission,
    cell: ({ row }) => <PermissionLink permission={row.original.permission} />,
  },
  { id: 'use', header: t.use, cell: ({ row }) => t.uses[row.original.use] },
];

/** What a client holds, and what it uses of it. */
export function PermissionUses({ permissions }: { readonly permissions: readonly Use[] }) {
  const [which, setWhich] = useState<keyof typeof choices>('all');
  const found = permissions.filter(({ use }) => which === 'all' || use === which);
  return (
    <Stack>
      <Choice label={t.show} words={choices} value={which} onChoose={setWhich} />
      {found.length === 0 && <Empty title={t.noPermissions} />}
      {found.length > 0 && (
        <RowsStepByStep rows={found}>
          {(rows) => (
            <DataTable
              label={t.permissions}
              columns={columns}
              rows={rows}
              idOf={({ permission }) => permission}
            />
          )}
        </RowsStepByStep>
      )}
    </Stack>
  );
}
