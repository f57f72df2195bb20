import { duration, oneOf } from '../parsers';
import type { Setting } from '../setting';

const DAY = 24 * 3_600_000;
const aDuration = (range: string) =>
  `a duration from ${range}, such as 30s, 15m, 24h or 14d (a plain number is seconds)`;

/** How the audits of Genesys are read and kept. */
export const genesysAuditsSettings = {
  genesysAudits: {
    env: 'GENESYS_AUDITS',
    description:
      'Whether the audits of Genesys are read, so that changes are in the answers about a minute after Genesys reports them. auto reads them where the OAuth client has audits:audit:view; otherwise, and with off, sync runs come every SYNC_INTERVAL.',
    expected: 'auto or off',
    default: 'auto',
    parse: oneOf('auto', 'off'),
  },
  auditPollIntervalMs: {
    env: 'AUDIT_POLL_INTERVAL',
    description:
      'How often new audits are read from Genesys. Audits are read only if it is shorter than SYNC_INTERVAL.',
    expected: aDuration('1s to 15m'),
    default: '60s',
    parse: duration(1_000, 900_000),
  },
  auditMaxLagMs: {
    env: 'AUDIT_MAX_LAG',
    description:
      'Delay of audits, from the change to their arrival, beyond which they are not relied on: sync runs then come every SYNC_INTERVAL.',
    expected: aDuration('1m to 14m'),
    default: '10m',
    parse: duration(60_000, 840_000),
  },
  fullSyncIntervalMs: {
    env: 'FULL_SYNC_INTERVAL',
    description:
      'How often the whole organisation is read where audits are read; no more often than SYNC_INTERVAL.',
    expected: aDuration('1m to 7d'),
    default: '24h',
    parse: duration(60_000, 7 * DAY),
  },
  fullSnapshotMaxAgeMs: {
    env: 'FULL_SNAPSHOT_MAX_AGE',
    description:
      'Maximum age of the last sync run where audits are read, whatever they reported since. Longer than FULL_SYNC_INTERVAL.',
    expected: `${aDuration('1m to 8d')}, longer than FULL_SYNC_INTERVAL`,
    default: '26h',
    parse: duration(60_000, 8 * DAY),
  },
  genesysAuditRetentionMs: {
    env: 'GENESYS_AUDIT_RETENTION',
    description: 'How long audits of Genesys are kept.',
    expected: aDuration('14d to 3660d'),
    default: '730d',
    parse: duration(14 * DAY, 3_660 * DAY),
  },
  genesysAuditBackfillMs: {
    env: 'GENESYS_AUDIT_BACKFILL',
    description:
      'How far back audits are fetched after the first start. Beyond 14d, Genesys has to search for them, which takes more calls.',
    expected: aDuration('0s to 365d'),
    default: '14d',
    parse: duration(0, 365 * DAY),
  },
} satisfies Record<string, Setting<unknown>>;
