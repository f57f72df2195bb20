import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { EachDecision } from './each-decision';
import { Figures } from './figures';
import { ItemAccess, ItemSubject } from './item-names';

type Item = Schemas['ReviewItemDto'];

const t = strings.reviews.decidedPage;
const { decided } = strings.reviews;
const kinds = ['keep', 'take_away', 'reduce'] as const;
const choices = [{ value: '', label: t.all }, ...kinds.map((value) => ({ value, label: decided[value] }))];

const columns: Column<Item>[] = [
  { id: 'who', header: t.who, cell: ({ row }) => <ItemSubject item={row.original} /> },
  { id: 'what', header: t.what, cell: ({ row }) => <ItemAccess item={row.original} /> },
  { id: 'decision', header: t.decision, cell: ({ row }) => wordsOf(row.original) },
  {
    id: 'by',
    header: t.by,
    cell: ({ row: { original } }) =>
      original.decidedBy && partyName(`${original.decidedBy.type}:${original.decidedBy.id}`),
  },
  {
    id: 'at',
    header: t.at,
    cell: ({ row: { original } }) => original.decidedAt !== undefined && <Time at={original.decidedAt} />,
  },
  {
    id: 'outcome',
    header: t.outcome,
    cell: ({ row: { original } }) => original.outcome !== undefined && t.outcomes[original.outcome],
  },
  { id: 'each', header: t.each, cell: ({ row }) => <EachDecision item={row.original} /> },
];

function wordsOf({ decision, reason }: Item): string {
  if (decision === undefined) return '';
  return `${decided[decision]}${reason === undefined ? '' : strings.reviews.context.because(reason)}`;
}

/** For those who check a review: what was decided, by whom and when, and how much of it. */
export function Decisions({ review }: { readonly review: Schemas['ReviewDto'] }) {
  const [kind, setKind] = useState('');
  const decision = kinds.find((one) => one === kind);
  const params = { path: { id: review.id }, query: { state: 'decided' as const, decision, pageSize: 100 } };
  const pages = api.useInfiniteQuery('get', '/api/v1/reviews/{id}/items', { params }, paging);
  return (
    <Stack>
      <Text c="dimmed">{t.lead}</Text>
      <Figures progress={review.progress} />
      <NativeSelect
        label={t.show}
        maw={320}
        value={kind}
        data={choices}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <Pages pages={pages} empty={<Empty title={t.none}>{t.noneHint}</Empty>}>
        {(loaded) => (
          <DataTable
            label={strings.reviews.tabs.decisions}
            columns={columns}
            rows={loaded.flatMap(({ items }) => items)}
            idOf={({ position }) => String(position)}
          />
        )}
      </Pages>
    </Stack>
  );
}
