import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { SubjectLink } from '../ui/subject-link';

type Effect = Schemas['SubjectEffectDto'];

const t = strings.changes;
const FIRST = 4;

const columns: Column<Effect>[] = [
  { id: 'who', header: strings.holders.who, cell: ({ row }) => <SubjectLink subject={row.original} /> },
  { id: 'loses', header: t.loses, cell: ({ row }) => <Permissions of={row.original.removed} /> },
  { id: 'gains', header: t.gains, cell: ({ row }) => <Permissions of={row.original.added} /> },
  { id: 'keeps', header: t.keeps, cell: ({ row }) => <Permissions of={row.original.kept} /> },
];

export function EffectsTable({ effects }: { readonly effects: Effect[] }) {
  return (
    <DataTable label={t.impact} columns={columns} rows={effects} idOf={({ type, id }) => `${type} ${id}`} />
  );
}

/** The first permissions of a list, and all of them on demand. */
function Permissions({ of }: { readonly of: readonly { readonly permission: string }[] }) {
  const [all, setAll] = useState(false);
  if (of.length === 0) return '–';
  const shown = all ? of : of.slice(0, FIRST);
  return (
    <Stack gap={2} align="flex-start">
      {shown.map(({ permission }) => (
        <span key={permission}>{permissionWords(permission).name}</span>
      ))}
      {shown.length < of.length && (
        <Button size="compact-xs" variant="default" onClick={() => setAll(true)}>
          {strings.common.andMore(of.length - shown.length)}
        </Button>
      )}
    </Stack>
  );
}
