import { duration, integer } from '../parsers';
import type { Setting } from '../setting';
import { aDuration } from './a-duration';

const DAY = 24 * 3_600_000;

/** How often the organisation is read, and how long snapshots are used and stored. */
export const snapshotSettings = {
  snapshotMaxAgeMs: {
    env: 'SNAPSHOT_MAX_AGE',
    description: 'Snapshots older than this no longer answer checks. Longer than SYNC_INTERVAL.',
    expected: `${aDuration('1s to 24h')}, longer than SYNC_INTERVAL`,
    default: '60m',
    parse: duration(1_000, DAY),
  },
  snapshotRetentionMs: {
    env: 'SNAPSHOT_RETENTION',
    description:
      'How long the history of the organisation is kept: every snapshot for a week, then the last of each day.',
    expected: 'a duration from 1d to 3650d, such as 90d (a plain number is seconds)',
    default: '400d',
    parse: duration(DAY, 3_650 * DAY),
  },
  syncIntervalMs: {
    env: 'SYNC_INTERVAL',
    description: 'How often a sync run starts.',
    expected: aDuration('1s to 24h'),
    default: '15m',
    parse: duration(1_000, DAY),
  },
  syncMaxShrinkPercent: {
    env: 'SYNC_MAX_SHRINK_PERCENT',
    description:
      'Maximum percentage of users, grants, groups and so on that may be gone at once; a sync run that lost more is held back. Ten of each are always allowed; 100 switches it off.',
    expected: 'a whole number from 1 to 100',
    default: '20',
    parse: integer(1, 100),
  },
  syncConfirmingRuns: {
    env: 'SYNC_CONFIRMING_RUNS',
    description:
      'Consecutive sync runs that have to lose the same, over one SYNC_INTERVAL at least, before a large loss is accepted automatically. 0 leaves it to a person.',
    expected: 'a whole number from 0 to 100',
    default: '3',
    parse: integer(0, 100),
  },
} satisfies Record<string, Setting<unknown>>;
