import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../api/client';
import { useMe } from '../session/use-me';
import { strings } from '../strings';
import { Confirm } from '../ui/confirm';
import { ActFailure } from './act-failure';
import { actionsFor, type ReviewAction } from './actions-for';
import { useReviewAct } from './use-review-act';

/** What the caller may do with the review as it stands. Each act says first what follows. */
export function ReviewActions({ review }: { readonly review: Schemas['ReviewDto'] }) {
  const [asking, setAsking] = useState<ReviewAction>();
  const act = useReviewAct(review);
  const actions = actionsFor(review, useMe());
  return (
    <Stack gap="xs">
      {act.error !== null && <ActFailure error={act.error} />}
      {actions.length > 0 && (
        <Group>
          {actions.map((action) => (
            <Button
              key={action.act}
              variant={action.main ? 'filled' : 'default'}
              loading={act.isPending && act.variables === action.act}
              onClick={() => setAsking(action)}
            >
              {action.label}
            </Button>
          ))}
        </Group>
      )}
      {asking !== undefined && (
        <Confirm
          title={asking.title}
          confirm={asking.label}
          refuse={strings.reviews.acts.refuse}
          destructive={asking.act === 'cancel'}
          onConfirm={() => act.mutate(asking.act)}
          onClose={() => setAsking(undefined)}
        >
          {asking.text}
        </Confirm>
      )}
    </Stack>
  );
}
