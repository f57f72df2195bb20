import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/client';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { PageHead } from '../ui/page-head';
import { ReviewForm } from './review-form';
import { useReviewsChanged } from './use-reviews-changed';
import { blankReview } from './written-review';

const t = strings.reviews.form;

/** Writes the draft of a review. */
export function NewReviewPage() {
  return (
    <>
      <PageHead title={t.title} lead={t.hint} />
      <Allowed permission="reviews:manage">
        <NewReview />
      </Allowed>
    </>
  );
}

function NewReview() {
  const creation = useCreation();
  return (
    <ReviewForm
      initial={blankReview}
      label={t.create}
      saving={creation}
      onSave={(body) => creation.mutate({ body })}
    />
  );
}

function useCreation() {
  const changed = useReviewsChanged();
  const navigate = useNavigate();
  return api.useMutation('post', '/api/v1/reviews', {
    onSuccess: async ({ id }) => {
      await changed();
      await navigate({ to: '/reviews/$id', params: { id } });
    },
  });
}
