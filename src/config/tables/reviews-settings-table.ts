import { duration } from '../parsers';
import type { Setting } from '../setting';

const HOUR = 3_600_000;

/** What access reviews are opened from. */
export const reviewsSettings = {
  reviewsSnapshotMaxAgeMs: {
    env: 'REVIEWS_SNAPSHOT_MAX_AGE',
    description: 'How old the snapshot may be from which an access review is opened.',
    expected: 'a duration from 1m to 24h, such as 1h (a plain number is seconds)',
    default: '1h',
    parse: duration(60_000, 24 * HOUR),
  },
} satisfies Record<string, Setting<unknown>>;
