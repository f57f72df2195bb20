import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { strings } from '../strings';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { DecidableItems } from './decidable-items';
import { DecisionSheet } from './decision-sheet';
import { DelegationForm } from './delegation-form';
import { Delegations } from './delegations';

const t = strings.reviews.mine;
const shown = Object.entries(t.shown).map(([value, label]) => ({ value, label }));

type Shown = keyof typeof t.shown;

/** What the caller is asked in a review. */
export function MyItems({ review }: { readonly review: Schemas['ReviewDto'] }) {
  const [state, setState] = useState<Shown>('open');
  const params = { path: { id: review.id }, query: { mine: true, state, pageSize: 100 } };
  const pages = api.useInfiniteQuery('get', '/api/v1/reviews/{id}/items', { params }, paging);
  return (
    <Stack>
      {review.state !== 'open' && <Text>{t.notOpen}</Text>}
      {review.state === 'open' && <DecisionSheet id={review.id} />}
      <NativeSelect
        label={t.show}
        maw={320}
        value={state}
        data={shown}
        onChange={(event) => setState(event.currentTarget.value as Shown)}
      />
      <DecidableItems key={state} review={review} isWhole={!pages.hasNextPage} items={itemsOf(pages.data)}>
        {(list) => (
          <Pages pages={pages} empty={<Empty title={t.none}>{t.noneHint}</Empty>}>
            {() => list}
          </Pages>
        )}
      </DecidableItems>
      <Delegations review={review}>
        <DelegationForm id={review.id} />
      </Delegations>
    </Stack>
  );
}

function itemsOf(data: { readonly pages: Schemas['ReviewItemPageDto'][] } | undefined) {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
