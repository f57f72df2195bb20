/** Notification channel: a revision was stored; the payload is its number. */
export const SNAPSHOT_STORED = 'snapshot_stored';
