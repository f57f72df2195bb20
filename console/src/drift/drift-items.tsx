import { Stack } from '@mantine/core';
import type { RowSelectionState } from '@tanstack/react-table';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { Difference, whatOf } from './difference';
import { DriftActions } from './drift-actions';

type Item = Schemas['DriftItemDto'];

const t = strings.drift;

const columns: Column<Item>[] = [
  {
    id: 'kind',
    header: t.kind,
    cell: ({ row: { original } }) => `${t.changes[original.change]}: ${t.kinds[original.kind]}`,
  },
  { id: 'what', header: t.what, cell: ({ row }) => <Difference item={row.original} /> },
  { id: 'by', header: t.by, cell: ({ row }) => actorOf(row.original.by) },
  {
    id: 'when',
    header: t.when,
    cell: ({ row: { original } }) =>
      original.by.time === undefined ? (
        <>
          {t.before} <Time at={original.storedAt} />
        </>
      ) : (
        <Time at={original.by.time} />
      ),
  },
  { id: 'whom', header: t.whom, cell: ({ row }) => t.concerns(row.original.affectedCount) },
];

function actorOf({ status, actor }: Schemas['ChangedByDto']): string {
  if (status !== 'attributed') return t.notAttributed;
  return actor?.name ?? actor?.id ?? t.genesys;
}

/** What differs, of which some can be accepted or taken back. */
export function DriftItems() {
  const query = { pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/drift', { params: { query } }, paging);
  const [selection, setSelection] = useState<RowSelectionState>({});
  const mayAccept = useMay('baseline:write');
  const mayPlan = useMay('changes:plan');
  const choosing = mayAccept || mayPlan;
  return (
    <Pages
      pages={pages}
      isEmpty={({ items }) => items.length === 0}
      empty={<Empty title={t.none}>{t.noneHint}</Empty>}
    >
      {(loaded) => {
        const rows = loaded.flatMap(({ items }) => items);
        // What was chosen may no longer differ.
        const chosen = rows.filter(({ id }) => selection[id] === true);
        return (
          <Stack>
            <Downloads file="/api/v1/drift" dated={false} />
            {choosing && <DriftActions ids={chosen.map(({ id }) => id)} />}
            <DataTable
              label={t.title}
              columns={columns}
              rows={rows}
              idOf={({ id }) => id}
              nameOf={whatOf}
              {...(choosing && { selection, onSelect: setSelection })}
            />
          </Stack>
        );
      }}
    </Pages>
  );
}
