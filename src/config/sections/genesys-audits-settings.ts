import type { Values } from '../settings-table';

/** How the audits of Genesys are read and kept. */
export abstract class GenesysAuditsSettings {
  abstract readonly isOn: boolean;
  abstract readonly pollIntervalMs: number;
  abstract readonly maxLagMs: number;
  abstract readonly retentionMs: number;
  abstract readonly backfillMs: number;
}

export function toGenesysAuditsSettings(values: Values): GenesysAuditsSettings {
  return {
    // Where all is read as often, there is nothing to gain.
    isOn: values.genesysAudits === 'auto' && values.auditPollIntervalMs < values.syncIntervalMs,
    pollIntervalMs: values.auditPollIntervalMs,
    maxLagMs: values.auditMaxLagMs,
    retentionMs: values.genesysAuditRetentionMs,
    backfillMs: values.genesysAuditBackfillMs,
  };
}
