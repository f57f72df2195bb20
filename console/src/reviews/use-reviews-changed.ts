import { useQueryClient } from '@tanstack/react-query';

const PATHS = [
  '/api/v1/reviews',
  '/api/v1/reviews/reminders',
  '/api/v1/reviews/{id}',
  '/api/v1/reviews/{id}/delegations',
  '/api/v1/reviews/{id}/items',
  '/api/v1/reviews/{id}/reviewers',
  '/api/v1/reviews/{id}/items/{position}/decisions',
];

/** Has reviews, their items and decisions read again. */
export function useReviewsChanged(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all(PATHS.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })));
  };
}
