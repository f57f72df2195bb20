import type { Values } from '../settings-table';

/** How often the organisation is read, and how long snapshots are used and stored. */
export abstract class SnapshotSettings {
  abstract readonly maxAgeMs: number;
  abstract readonly retentionMs: number;
  abstract readonly syncIntervalMs: number;
  /** When a sync run has lost too much to be believed at once, and how many have to agree. */
  abstract readonly maxShrinkPercent: number;
  abstract readonly confirmingRuns: number;
  /** Where audits are read: how often all is read, and how old that may be. */
  abstract readonly fullSyncIntervalMs: number;
  abstract readonly fullMaxAgeMs: number;
}

export function toSnapshotSettings(values: Values): SnapshotSettings {
  return {
    maxAgeMs: values.snapshotMaxAgeMs,
    retentionMs: values.snapshotRetentionMs,
    syncIntervalMs: values.syncIntervalMs,
    maxShrinkPercent: values.syncMaxShrinkPercent,
    confirmingRuns: values.syncConfirmingRuns,
    // Reading all more rarely without audits than with them makes no sense.
    fullSyncIntervalMs: Math.max(values.fullSyncIntervalMs, values.syncIntervalMs),
    fullMaxAgeMs: Math.max(values.fullSnapshotMaxAgeMs, values.snapshotMaxAgeMs),
  };
}
