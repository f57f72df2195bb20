import { isProblem } from '../api/problem';

/** Whether an act was refused since what it is about had changed after it was shown. */
export function isOutdated(error: unknown): boolean {
  return isProblem(error) && (error.status === 412 || error.code === 'review_selection_changed');
}
