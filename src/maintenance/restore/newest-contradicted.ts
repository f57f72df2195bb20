import { CheckpointFile } from '../../audit/checkpoints/checkpoint-file';
import { isContradicted, type SealedRecord } from '../../audit/checkpoints/contradiction';
import { nameOf } from '../../audit/verifier/recorded-restores';
import type { AuditRecord } from '../../audit/audit-record';
import { connectSqlite } from '../../database/sqlite/sqlite-binding';

/** The name of the newest checkpoint in a file that the log of a database does not bear out; undefined without one. */
export async function newestContradicted(
  database: string,
  checkpointFile: string | undefined,
): Promise<string | undefined> {
  if (checkpointFile === undefined) return undefined;
  const connection = connectSqlite(database);
  const record = connection.prepare('select record from audit_record where seq = ?');
  let newest: SealedRecord | undefined;
  try {
    for await (const value of new CheckpointFile(checkpointFile).values()) {
      const checkpoint = value as SealedRecord;
      if (!Number.isSafeInteger(checkpoint?.seq) || checkpoint.seq < (newest?.seq ?? 0)) continue;
      const row = record.get(checkpoint.seq) as { record: string } | undefined;
      const stored = row === undefined ? undefined : (JSON.parse(row.record) as AuditRecord);
      if (isContradicted(checkpoint, stored)) newest = checkpoint;
    }
  } finally {
    connection.close();
  }
  return newest && nameOf(newest);
}
