import { join } from 'node:path';
import type { Values } from '../settings-table';

/** How the audit log is sealed. */
export abstract class AuditSettings {
  abstract readonly signingKeyFile: string;
  abstract readonly checkpointEvery: number;
  abstract readonly checkpointIntervalMs: number;
  abstract readonly checkpointFile?: string;
  abstract readonly checkpointLog: boolean;
  /** Names of checkpoints that a restored log may contradict. */
  abstract readonly acceptRestore?: readonly string[];
}

export function toAuditSettings(values: Values): AuditSettings {
  return {
    signingKeyFile: values.auditSigningKeyFile ?? join(values.dataDir, 'audit-signing-key.pem'),
    checkpointEvery: values.auditCheckpointEvery,
    checkpointIntervalMs: values.auditCheckpointIntervalMs,
    checkpointFile: values.auditCheckpointFile,
    checkpointLog: values.auditCheckpointLog === 'on',
    acceptRestore: values.auditAcceptRestore,
  };
}
