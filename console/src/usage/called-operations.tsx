import { Code, Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { number } from '../strings/common';
import { permissionWords } from '../strings/permission-words';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { RowsStepByStep } from '../ui/rows-step-by-step';

type Operation = Schemas['CalledOperationDto'];

const t = strings.usage;

const columns: Column<Operation>[] = [
  {
    id: 'operation',
    header: t.operation,
    cell: ({ row }) => (
      <Code bg="none" p={0} style={{ overflowWrap: 'anywhere' }}>
        {row.original.operation}
      </Code>
    ),
  },
  { id: 'succeeded', header: t.succeeded, cell: ({ row }) => number(row.original.succeededCount) },
  { id: 'refused', header: t.refused, cell: ({ row }) => number(row.original.refusedCount) },
  { id: 'undecided', header: t.undecided, cell: ({ row }) => number(row.original.undecidedCount) },
  { id: 'last', header: t.lastCall, cell: ({ row }) => row.original.lastMonth },
  { id: 'needs', header: t.needs, cell: ({ row }) => <Needs operation={row.original} /> },
];

/** What a client called, most often first, and which permissions that takes. */
export function CalledOperations({ operations }: { readonly operations: readonly Operation[] }) {
  if (operations.length === 0) return <Empty title={t.noOperations}>{t.noOperationsHint}</Empty>;
  return (
    <RowsStepByStep rows={operations}>
      {(rows) => (
        <DataTable label={t.operations} columns={columns} rows={rows} idOf={({ operation }) => operation} />
      )}
    </RowsStepByStep>
  );
}

function Needs({ operation: { needs, permissions, missing } }: { readonly operation: Operation }) {
  if (needs === 'not_listed') return t.notListed;
  if (needs === 'not_known') return t.needsNotKnown;
  const several = permissions.length > 1 ? `${needs === 'all' ? t.needsAll : t.needsAny} ` : '';
  return (
    <>
      {several}
      {permissions.map(nameOf).join(', ')}
      {missing.length > 0 && (
        <Text size="sm" c="red" component="div">
          {t.lacks(missing.map(nameOf).join(', '))}
        </Text>
      )}
    </>
  );
}

const nameOf = (permission: string) => permissionWords(permission).name;
