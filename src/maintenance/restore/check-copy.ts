import type { KeyObject } from 'node:crypto';
import { verifyRecords } from '../../audit/verifier/verify-records';
import { migrations } from '../../database/migrations';
import { connectSqlite, type SqliteConnection } from '../../database/sqlite/sqlite-binding';
import type { BackupManifest } from '../backup/manifest';
import { databaseFacts } from '../database-facts';
import { MaintenanceError } from '../maintenance-error';

const BATCH_SIZE = 500;

interface CheckpointRow {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly time: string;
  readonly key_id: string;
  readonly signature: string;
}

/**
 * * Throws MaintenanceError unless a copy is whole: SQLite finds no damage, this release knows its schema, and its
 * audit log is a chain that ends where the manifest says and confirms every checkpoint in it.
 */
export async function checkCopy(
  file: string,
  manifest: BackupManifest,
  publicKeys: readonly KeyObject[],
): Promise<void> {
  const copy = connectSqlite(file);
  try {
    requireWhole(copy);
    requireKnown(databaseFacts(copy).migrations);
    const { verified, findings, chain, lastSeq, lastHash } = await verifyRecords(lines(copy), {
      checkpoints: checkpoints(copy),
      publicKeys,
      otherKeys: 'compare',
      allow: { noCheckpoint: true, unpinnedKey: true },
    });
    const said = findings.filter(({ kind }) => kind !== 'fork_recorded' && kind !== 'empty_export');
    if (!verified && said.length > 0) throw damaged(said[0]!.message);
    const { auditHead } = manifest;
    const isSame = chain === auditHead.chain && lastSeq === auditHead.seq && lastHash === auditHead.hash;
    if (!isSame && auditHead.seq > 0)
      throw damaged(`it does not end with record ${auditHead.seq} of the manifest`);
  } finally {
    copy.close();
  }
}

function requireWhole(copy: SqliteConnection): void {
  const [row] = copy.prepare('pragma integrity_check(1)').all() as { integrity_check: string }[];
  if (row?.integrity_check !== 'ok')
    throw new MaintenanceError(`The database of the backup is damaged: ${row?.integrity_check}.`);
}

function requireKnown(names: readonly string[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new MaintenanceError(
      `The backup is of a newer release (${unknown.join(', ')}): restore it with that one.`,
    );
}

function damaged(problem: string): MaintenanceError {
  return new MaintenanceError(`The audit log of the backup does not verify: ${problem}. Use another backup.`);
}

function* records(copy: SqliteConnection): Generator<string> {
  const page = copy.prepare('select seq, record from audit_record where seq > ? order by seq limit ?');
  for (let after = -1; ;) {
    const rows = page.all(after, BATCH_SIZE) as { seq: number; record: string }[];
    if (rows.length === 0) return;
    for (const { record } of rows) yield record;
    after = rows.at(-1)!.seq;
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- the verifier reads what comes in time
async function* lines(copy: SqliteConnection): AsyncGenerator<string> {
  yield* records(copy);
}

function checkpoints(copy: SqliteConnection): unknown[] {
  const rows = copy.prepare('select * from audit_checkpoint order by seq').all() as CheckpointRow[];
  return rows.map(({ chain, seq, hash, time, key_id: keyId, signature }) => ({
    v: 1,
    chain,
    seq,
    hash,
    time,
    keyId,
    signature,
  }));
}
