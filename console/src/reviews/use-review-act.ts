import { useMutation } from '@tanstack/react-query';
import { service, type Problem, type Schemas } from '../api/client';
import type { ReviewAct } from './actions-for';
import { useReviewsChanged } from './use-reviews-changed';

type Review = Schemas['ReviewDto'];

/** Does something with a review as it was shown; whatever comes of it, it is shown as it is then. */
export function useReviewAct(review: Review) {
  const changed = useReviewsChanged();
  return useMutation<Review, Problem, ReviewAct>({
    mutationFn: async (act) => {
      const { data, error } = await send(act, review);
      if (data === undefined) throw error as Problem;
      return data;
    },
    onSettled: changed,
  });
}

interface Answer {
  readonly data?: Review;
  readonly error?: unknown;
}

function send(act: ReviewAct, { id, version, progress }: Review): Promise<Answer> {
  const params = { path: { id }, header: { 'If-Match': `"${version}"` } };
  switch (act) {
    case 'open':
      return service.POST('/api/v1/reviews/{id}/open', { params });
    case 'close':
    case 'plan':
      // The question before it said what follows for items without a decision.
      return service.POST('/api/v1/reviews/{id}/close', {
        params,
        body: { includeUndecided: progress.open > 0 },
      });
    case 'cancel':
      return service.POST('/api/v1/reviews/{id}/cancel', { params });
  }
}
