import {
  copyFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  constants,
} from 'node:fs';
import { dirname, join, relative, isAbsolute } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { publicFileOf } from '../../audit/checkpoints/signing-key';
import { trustedNow } from '../../common/trusted-clock';
import { sumOf, flushToDisk, type FileSum } from '../files';
import { MaintenanceError } from '../maintenance-error';
import type { Places } from '../places';
import { copyDatabase } from './copy-database';
import { CHECKPOINTS, DATABASE, MANIFEST, PUBLIC_KEYS, SIGNING_KEY, type BackupManifest } from './manifest';

export interface Backup {
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** Makes a folder in `parent` with all that a restore needs. It appears whole or not at all. */
export async function writeBackup(
  places: Places,
  parent: string,
  now = new Date(trustedNow()),
): Promise<Backup> {
  if (places.databaseUrl !== undefined)
    throw new MaintenanceError(
      'DATABASE_URL is set: back up PostgreSQL with pg_dump, as docs/operations.md describes.',
    );
  const folder = join(parent, `rolecall-backup-${now.toISOString().replaceAll(':', '-')}`);
  const draft = `${folder}.part`;
  mkdirSync(parent, { recursive: true, mode: 0o700 });
  mkdirSync(draft, { mode: 0o700 });
  try {
    const manifest = await fill(draft, places, now);
    renameSync(draft, folder);
    flushToDisk(parent);
    return { folder, manifest };
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

async function fill(draft: string, places: Places, now: Date): Promise<BackupManifest> {
  // Checkpoints come before the database: none of them is then about a record that the copy does not have.
  for (const [name, from] of besideDatabase(places)) copyInto(draft, name, from);
  const facts = copyDatabase(join(places.dataDir, DATABASE), join(draft, DATABASE));
  const { deploymentId, organizationId, auditHead, migrations } = facts;
  const manifest: BackupManifest = {
    format: 1,
    id: uuidv7(),
    startedAt: now.toISOString(),
    deploymentId,
    organizationId,
    schema: migrations.at(-1) ?? '',
    auditHead,
    files: await sumsOf(draft),
  };
  const file = join(draft, MANIFEST);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  flushToDisk(file);
  flushToDisk(draft);
  return manifest;
}

/** A signing key that is stored apart from the data stays apart from their backup. */
function besideDatabase({ dataDir, signingKeyFile, checkpointFile }: Places): [string, string][] {
  return [
    ...(isWithin(dataDir, signingKeyFile) ? [[SIGNING_KEY, signingKeyFile] as [string, string]] : []),
    [PUBLIC_KEYS, publicFileOf(signingKeyFile)],
    ...(checkpointFile === undefined ? [] : [[CHECKPOINTS, checkpointFile] as [string, string]]),
  ];
}

function isWithin(folder: string, file: string): boolean {
  const way = relative(folder, dirname(file));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function copyInto(draft: string, name: string, from: string): void {
  if (!existsSync(from)) return;
  const to = join(draft, name);
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o600);
  flushToDisk(to);
}

async function sumsOf(draft: string): Promise<Record<string, FileSum>> {
  const sums: Record<string, FileSum> = {};
  for (const name of [DATABASE, SIGNING_KEY, PUBLIC_KEYS, CHECKPOINTS])
    if (existsSync(join(draft, name))) sums[name] = await sumOf(join(draft, name));
  return sums;
}
