import { chmodSync, copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { createFile, replaceFile } from '../../common/whole-files';
import { openSigningKey } from '../../audit/checkpoints/signing-key';
import { restoreNoteFile, type RestoreNote } from '../../audit/restored-backup';
import { publicKeysIn } from '../../audit/verifier/public-keys-in';
import { trustedNow } from '../../common/trusted-clock';
import { lockSqlite } from '../../database/sqlite/open-sqlite';
import { connectSqlite } from '../../database/sqlite/sqlite-binding';
import {
  CHECKPOINTS,
  DATABASE,
  PUBLIC_KEYS,
  readManifest,
  SIGNING_KEY,
  type BackupManifest,
} from '../backup/manifest';
import { sumOf, flushToDisk } from '../files';
import { MaintenanceError } from '../maintenance-error';
import type { Places } from '../places';
import { checkCopy } from './check-copy';
import { newestContradicted } from './newest-contradicted';
import { putInPlace } from './put-in-place';

export interface Restore {
  readonly manifest: BackupManifest;
  /** Where the database is that was there before. */
  readonly former?: string;
  readonly signingKey: 'restored' | 'kept' | 'missing';
  /** Changes that were being applied; a person decides whether they are resumed. */
  readonly pausedChanges: readonly string[];
  /** What AUDIT_ACCEPT_RESTORE has to name, where AUDIT_CHECKPOINT_FILE knows a later log. */
  readonly toAccept?: string;
}

/** Puts a backup in the place of the database, after all of it has been verified. Throws MaintenanceError and does nothing. */
export async function restoreBackup(
  backup: string,
  places: Places,
  { force = false, now = new Date(trustedNow()) } = {},
): Promise<Restore> {
  if (places.databaseUrl !== undefined)
    throw new MaintenanceError(
      'DATABASE_URL is set: restore PostgreSQL with pg_restore, as docs/operations.md describes.',
    );
  const manifest = readManifest(backup);
  await requireSums(backup, manifest);
  const release = lockSqlite(places.dataDir);
  try {
    return await restoreLocked(backup, places, manifest, force, now);
  } finally {
    release();
  }
}

async function restoreLocked(
  backup: string,
  places: Places,
  manifest: BackupManifest,
  force: boolean,
  now: Date,
): Promise<Restore> {
  const database = join(places.dataDir, DATABASE);
  refuseOverwriting(database, force);
  const copy = `${database}.restoring`;
  try {
    await stage(backup, copy, manifest);
    await checkCopy(copy, manifest, keysOf(backup, places));
    const toAccept = await newestContradicted(copy, places.checkpointFile);
    const signingKey = restoreKey(backup, places, manifest);
    restoreCheckpoints(backup, places, manifest);
    const pausedChanges = pauseChanges(copy);
    flushToDisk(copy);
    leaveNote(places.dataDir, { manifest, pausedChanges, copy, now });
    const former = putInPlace(copy, database, places.dataDir, now.toISOString().replaceAll(':', '-'));
    return { manifest, former, signingKey, toAccept, pausedChanges };
  } finally {
    rmSync(copy, { force: true });
  }
}

function refuseOverwriting(database: string, force: boolean): void {
  const size = statSync(database, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 0 && !force)
    throw new MaintenanceError(
      `There is a database ${database} already. With --force it is replaced, and kept beside under another name.`,
    );
}

async function requireSums(backup: string, { files }: BackupManifest): Promise<void> {
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const file = join(backup, name);
    const sum = existsSync(file) ? await sumOf(file) : undefined;
    if (sum?.bytes !== bytes || sum.sha256 !== sha256)
      throw new MaintenanceError(
        `${file} is not the file that was backed up: its size or its SHA-256 differs.`,
      );
  }
}

/** Copied first and compared then: what is put in place is what was verified. */
async function stage(backup: string, copy: string, { files }: BackupManifest): Promise<void> {
  rmSync(copy, { force: true });
  copyFileSync(join(backup, DATABASE), copy);
  chmodSync(copy, 0o600);
  flushToDisk(copy);
  if ((await sumOf(copy)).sha256 !== files[DATABASE]?.sha256)
    throw new MaintenanceError(`${join(backup, DATABASE)} changed while it was copied.`);
}

function keysOf(backup: string, { signingKeyFile }: Places) {
  const file = join(backup, PUBLIC_KEYS);
  const ofBackup = existsSync(file) ? publicKeysIn(readFileSync(file, 'utf8')) : [];
  const ofHere = existsSync(signingKeyFile) ? openSigningKey(signingKeyFile).trustedKeys : [];
  return [...ofHere, ...ofBackup];
}

/** What the manifest does not list was not verified, and is not restored. A key that is there stays: it may have been rotated since, and verifies what the former one signed. */
function restoreKey(
  backup: string,
  { signingKeyFile }: Places,
  { files }: BackupManifest,
): Restore['signingKey'] {
  if (existsSync(signingKeyFile)) return 'kept';
  const file = join(backup, SIGNING_KEY);
  if (files[SIGNING_KEY] === undefined) return 'missing';
  createFile(signingKeyFile, readFileSync(file, 'utf8'), 0o600);
  return 'restored';
}

/** A file of checkpoints that is there knows of later ones, and is never replaced. */
function restoreCheckpoints(backup: string, { checkpointFile }: Places, { files }: BackupManifest): void {
  const file = join(backup, CHECKPOINTS);
  if (checkpointFile === undefined || files[CHECKPOINTS] === undefined) return;
  createFile(checkpointFile, readFileSync(file, 'utf8'), 0o600);
}

/** Before the copy is in place: a note next to another database means nothing. */
function leaveNote(
  dataDir: string,
  {
    manifest,
    pausedChanges,
    copy,
    now,
  }: Pick<Restore, 'manifest' | 'pausedChanges'> & { copy: string; now: Date },
): void {
  const { seq, hash } = manifest.auditHead;
  const note: RestoreNote = {
    id: uuidv7(),
    restoredAt: now.toISOString(),
    backupId: manifest.id,
    backedUpAt: manifest.startedAt,
    head: { seq, hash },
    pausedChanges,
    inode: statSync(copy).ino,
  };
  replaceFile(restoreNoteFile(dataDir), JSON.stringify(note), 0o600);
}

/** A write that was in progress starts over, as if it had never begun. */
const UNBEGUN = `update change_item set state = 'planned', lease = null, lease_until = ''
  where state in ('reading', 'writing', 'verifying')`;
const PAUSED = `update change set status = 'paused', status_reason = 'restored' where status = 'applying' returning id`;

/**
 * Pauses the changes that were being applied when a copy was made: what became of them since is not in it, and the service
 * would go on with them at its start, after they were rolled back perhaps. Returns their ids.
 */
function pauseChanges(copy: string): string[] {
  const connection = connectSqlite(copy);
  try {
    connection.exec(UNBEGUN);
    return (connection.prepare(PAUSED).all() as { id: string }[]).map(({ id }) => id).sort();
  } finally {
    connection.close();
  }
}
