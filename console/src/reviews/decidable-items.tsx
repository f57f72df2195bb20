import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { BulkDecision } from './bulk-decision';
import { DecidedNotice } from './decided-notice';
import { groupItems } from './group-items';
import { ItemGroupList } from './item-group-list';
import { useItemDecisions } from './use-item-decisions';

interface Properties {
  readonly review: Schemas['ReviewDto'];
  readonly items: readonly Schemas['ReviewItemDto'][];
  /** Everything that the list selects is in `items`. */
  readonly isWhole: boolean;
  /** Puts the list where it belongs. What came of decisions stays in place when the list is empty. */
  readonly children: (list: ReactNode) => ReactNode;
}

/** Items in groups, decided by buttons and keys, one by one or those that are chosen. */
export function DecidableItems({ review, items, isWhole, children }: Properties) {
  const { keys, ...list } = useItemDecisions(review, items, isWhole);
  return (
    <Stack>
      <DecidedNotice deciding={list.deciding} />
      {list.offered.length > 0 && (
        <>
          <Text c="dimmed">{strings.reviews.mine.keys}</Text>
          <BulkDecision
            count={items.filter(list.isChosen).length}
            offered={list.offered}
            requireReason={review.requireReason}
            isPending={list.deciding.isPending}
            onDecide={list.decideChosen}
          />
        </>
      )}
      {children(
        <div ref={keys.list} onKeyDown={keys.onKeyDown}>
          {groupItems(items).map((group) => (
            <ItemGroupList
              key={group.key}
              group={group}
              isChosen={list.isChosen}
              onChoose={list.choose}
              offered={list.offered}
              asking={list.asking}
              requireReason={review.requireReason}
              onBegin={list.begin}
              onDecide={list.decideOne}
              onBack={list.goBack}
            />
          ))}
        </div>,
      )}
    </Stack>
  );
}
