import type { Transaction } from 'kysely';
import { chained } from '../../src/audit/log/append-records';
import type { AuditHead } from '../../src/audit/log/audit-head';
import { recordContent, type RecordContent } from '../../src/audit/event/record-content';
import type { Outcome } from '../../src/audit/audit-record';
import { recordLine } from '../../src/audit/record-hash';
import type { Database } from '../../src/database/database';
import type { Schema } from '../../src/database/schema';

const ACTORS = 500;
const TARGETS = 100_000;
const BATCH_SIZE = 1_000;
const A_TRANSACTION = 50_000;
const FIRST_TIME = Date.UTC(2026, 0, 1);
const MS_APART = 250;

/** Fills the log with that many records, a quarter of a second apart: few failures, and one word that is rare. */
export async function fillLog(database: Database, records: number): Promise<void> {
  let head: AuditHead = { ...(await readHead(database)), now: timeOf(1) };
  while (head.seq < records) {
    const end = Math.min(head.seq + A_TRANSACTION, records);
    head = await database.transaction((tx) => fillTo(tx, head, end));
  }
}

/** Makes the next records while those before are stored. */
async function fillTo(tx: Transaction<Schema>, start: AuditHead, end: number): Promise<AuditHead> {
  let head = start;
  let storing: Promise<unknown> = Promise.resolve();
  while (head.seq < end) {
    const rows = [];
    for (const next = Math.min(head.seq + BATCH_SIZE, end); head.seq < next;) {
      const [record] = chained({ ...head, now: timeOf(head.seq + 1) }, [contentOf(head.seq + 1)]);
      if (record === undefined) throw new RangeError('One record was asked for.');
      rows.push({ seq: record.seq, record: recordLine(record) });
      head = { ...head, seq: record.seq, hash: record.hash, now: record.time };
    }
    await storing;
    storing = tx.insertInto('audit_record').values(rows).execute();
  }
  await storing;
  await tx.updateTable('audit_head').set({ seq: head.seq, hash: head.hash, time: head.now }).execute();
  return head;
}

function readHead(database: Database) {
  const head = database.kysely.selectFrom('audit_head').select(['chain', 'seq', 'hash']);
  return head.executeTakeFirstOrThrow();
}

export function actorId(number: number): string {
  return `0198c0e0-0000-7000-8000-${(number % ACTORS).toString().padStart(12, '0')}`;
}

export function targetId(number: number): string {
  return `0198c0e1-0000-7000-8000-${((number * 7_919) % TARGETS).toString().padStart(12, '0')}`;
}

export function timeOf(seq: number): string {
  return new Date(FIRST_TIME + seq * MS_APART).toISOString();
}

function contentOf(seq: number): RecordContent {
  return recordContent({
    action: 'api_key.revoked',
    actor: { type: 'api_key', id: actorId(seq), name: 'provisioning' },
    target: { type: 'api_key', id: targetId(seq), name: `key ${seq}` },
    outcome: outcomeOf(seq),
    reason: seq % 250_000 === 17 ? 'Found in a leaked archive.' : undefined,
    before: { name: `key ${seq}`, roles: ['access-checker', 'auditor'], expiresAt: null },
    requestId: `0198c0e2-0000-7000-8000-${seq.toString().padStart(12, '0')}`,
  });
}

function outcomeOf(seq: number): Outcome {
  if (seq % 5_000 === 3) return 'failed';
  return seq % 50 === 7 ? 'refused' : 'success';
}
