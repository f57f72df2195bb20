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

const NAMES: readonly string[] = [DATABASE, SIGNING_KEY, PUBLIC_KEYS, CHECKPOINTS];

/** @throws MaintenanceError */
export function readManifest(folder: string): BackupManifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch (error) {
    throw new MaintenanceError(`${folder} is not a backup: ${(error as Error).message}`);
  }
  if (!isManifest(manifest))
    throw new MaintenanceError(`${folder} is not a backup that this release can read (format 1).`);
  return manifest;
}

/** Anyone may have written it: names that are no files of a backup, such as ways out of the folder, are refused. */
function isManifest(value: unknown): value is BackupManifest {
  if (!isObject(value) || value.format !== 1 || !isObject(value.files) || !isObject(value.auditHead))
    return false;
  const { auditHead, files, id, startedAt } = value;
  return (
    [id, startedAt, auditHead.chain, auditHead.hash].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(auditHead.seq) &&
    files[DATABASE] !== undefined &&
    Object.entries(files).every(([name, sum]) => NAMES.includes(name) && isSum(sum))
  );
}

function isSum(value: unknown): boolean {
  return isObject(value) && Number.isSafeInteger(value.bytes) && typeof value.sha256 === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
