import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedRecord } from '../../audit/checkpoints/contradiction';
import type { FileSum } from '../files';
import { MaintenanceError } from '../maintenance-error';

export const MANIFEST = 'manifest.json';
export const DATABASE = 'rolecall.db';
export const SIGNING_KEY = 'audit-signing-key.pem';
export const PUBLIC_KEYS = 'audit-signing-key.pub.pem';
export const CHECKPOINTS = 'audit-checkpoints.ndjson';

/** What a backup holds. Written last: a folder without it is no backup. */
export interface BackupManifest {
  readonly format: 1;
  readonly id: string;
  /** Everything that was acknowledged before is in it. */
  readonly startedAt: string;
  readonly deploymentId: string | null;
  readonly organizationId: string | null;
  /** The newest migration of the schema. */
  readonly schema: string;
  /** Where the audit log ends. */
  readonly auditHead: SealedRecord;
  readonly files: Readonly<Record<string, FileSum>>;
}

/** @throws MaintenanceError */
export function readManifest(folder: string): BackupManifest {
  let manifest: Partial<BackupManifest>;
  try {
    manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as BackupManifest;
  } catch (error) {
    throw new MaintenanceError(`${folder} is not a backup: ${(error as Error).message}`);
  }
  if (manifest.format !== 1 || manifest.files?.[DATABASE] === undefined || manifest.auditHead === undefined)
    throw new MaintenanceError(`${folder} is not a backup that this release can read (format 1).`);
  return manifest as BackupManifest;
}
