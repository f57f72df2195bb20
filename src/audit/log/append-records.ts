import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { UniqueViolationError } from '../../database/database.errors';
import type { Schema } from '../../database/schema';
import type { AuditRecord } from '../audit-record';
import type { RecordContent } from '../event/record-content';
import { recordLine, sealRecord } from '../record-hash';
import type { AuditHead } from './audit-head';
import { AuditLogDamagedError } from '../audit.errors';

/** Continues the chain from a head that the transaction has locked. */
export async function appendRecords(
  tx: Transaction<Schema>,
  head: AuditHead,
  contents: readonly RecordContent[],
): Promise<AuditRecord[]> {
  const records = chained(head, contents);
  const last = records.at(-1);
  if (last === undefined) return records;
  await insert(tx, records);
  await tx.updateTable('audit_head').set({ seq: last.seq, hash: last.hash, time: last.time }).execute();
  return records;
}

async function insert(tx: Transaction<Schema>, records: readonly AuditRecord[]): Promise<void> {
  const rows = records.map((record) => ({ seq: record.seq, record: recordLine(record) }));
  try {
    await tx.insertInto('audit_record').values(rows).execute();
  } catch (error) {
    if (!(error instanceof UniqueViolationError)) throw error;
    // The appender holds the head, so no one else can have taken these numbers.
    throw new AuditLogDamagedError(`the head says that it ends before record ${rows[0]?.seq}, which exists.`);
  }
}

/** Each record with its place: one more than, and the hash of, the one before. */
export function chained(head: AuditHead, contents: readonly RecordContent[]): AuditRecord[] {
  const records: AuditRecord[] = [];
  let { seq, hash } = head;
  for (const content of contents) {
    const record = sealRecord(placed(content, head, ++seq, hash));
    hash = record.hash;
    records.push(record);
  }
  return records;
}

/** Members in the order of canonical JSON, `hash` among them, which makes that three times as fast. */
function placed(
  content: RecordContent,
  { chain, now }: AuditHead,
  seq: number,
  prevHash: string,
): AuditRecord {
  const { action, actor, after, before, correlationId, outcome, reason, requestId, target } = content;
  return {
    action,
    actor,
    after,
    before,
    chain,
    correlationId,
    hash: '',
    id: uuidv7(),
    outcome,
    prevHash,
    reason,
    requestId,
    seq,
    target,
    time: now,
    v: 1,
  };
}
