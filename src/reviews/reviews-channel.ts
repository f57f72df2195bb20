/** Sent when a review may have something to be followed up. */
export const REVIEWS_CHANGED = 'reviews_changed';
