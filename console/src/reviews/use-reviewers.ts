import { api } from '../api/client';
import { paging } from '../api/paging';

/** The reviewers of a review with how far they are, page by page. */
export function useReviewers(id: string) {
  const params = { path: { id }, query: { pageSize: 100 } };
  return api.useInfiniteQuery('get', '/api/v1/reviews/{id}/reviewers', { params }, paging);
}
