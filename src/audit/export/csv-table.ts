import { inBatches } from '../../tables/in-batches';
import type { Row, TableDocument } from '../../tables/table-document';
import type { AuditRecord, JsonValue } from '../audit-record';

const COLUMNS = [
  'v',
  'chain',
  'seq',
  'id',
  'time',
  'actorType',
  'actorId',
  'actorName',
  'action',
  'targetType',
  'targetId',
  'targetName',
  'outcome',
  'reason',
  'before',
  'after',
  'requestId',
  'correlationId',
  'prevHash',
  'hash',
];

/** Records as a table for spreadsheets, with the chain; `before` and `after` are JSON. */
export function auditTable(batches: AsyncIterable<readonly string[]>): TableDocument {
  const columns = COLUMNS.map((key) => ({ key, title: key }));
  const title = 'Audit log';
  return {
    key: 'audit',
    title,
    facts: [],
    tables: [{ key: 'records', title, columns, batches: inBatches(rowsOf(batches)) }],
  };
}

async function* rowsOf(batches: AsyncIterable<readonly string[]>): AsyncGenerator<Row> {
  for await (const batch of batches) yield* batch.map((line) => rowOf(JSON.parse(line) as AuditRecord));
}

function rowOf({ actor, target, before, after, ...record }: AuditRecord): Row {
  return [
    record.v,
    record.chain,
    record.seq,
    record.id,
    record.time,
    actor.type,
    actor.id,
    actor.name ?? null,
    record.action,
    target?.type ?? null,
    target?.id ?? null,
    target?.name ?? null,
    record.outcome,
    record.reason,
    jsonCell(before),
    jsonCell(after),
    record.requestId,
    record.correlationId,
    record.prevHash,
    record.hash,
  ];
}

function jsonCell(value: JsonValue): string | null {
  return value === null ? null : JSON.stringify(value);
}
