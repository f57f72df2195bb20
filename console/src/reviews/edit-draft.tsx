import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { useNames } from '../ui/use-names';
import { fieldsOfReview } from './fields-of-review';
import { ReviewForm } from './review-form';
import { useReviewsChanged } from './use-reviews-changed';

type Review = Schemas['ReviewDto'];

const t = strings.reviews.form;

/** Changes what a draft is to ask, as long as no one else has. */
export function EditDraft({ review }: { readonly review: Review }) {
  const [open, setOpen] = useState(false);
  return (
    <Stack>
      <Button variant="default" w="fit-content" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t.edit}
      </Button>
      {open && <Draft key={review.version} review={review} onDone={() => setOpen(false)} />}
    </Stack>
  );
}

function Draft({ review, onDone }: { readonly review: Review; readonly onDone: () => void }) {
  const { id, version, scope } = review;
  const { roleIds = [], userDivisionIds = [] } = scope;
  const nameOf = useNames([
    ...roleIds.map((one) => ({ type: 'role' as const, id: one })),
    ...userDivisionIds.map((one) => ({ type: 'division' as const, id: one })),
  ]);
  const changed = useReviewsChanged();
  const saving = api.useMutation('put', '/api/v1/reviews/{id}', {
    onSuccess: onDone,
    onSettled: changed,
  });
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  return (
    <ReviewForm
      initial={fieldsOfReview(review, (type, one) => nameOf({ type, id: one }))}
      label={t.save}
      saving={saving}
      onSave={(body) => saving.mutate({ params, body })}
    />
  );
}
