import type { AuditRecord } from '../audit/audit-record';
import type { SeqRange } from '../audit/reading/audit-query';
import { inBatches } from '../tables/in-batches';
import type { Column, Row, Table, TableDocument } from '../tables/table-document';
import type { ActivityPeriod } from './activity-period';
import type { ActivitySum } from './activity-sums';

const sumColumns: readonly Column[] = [
  { key: 'actorType', title: 'Actor type' },
  { key: 'actorId', title: 'Actor', kind: 'id' },
  { key: 'action', title: 'Action' },
  { key: 'total', title: 'Total', kind: 'number' },
  { key: 'succeeded', title: 'Succeeded', kind: 'number' },
  { key: 'refused', title: 'Refused', kind: 'number' },
  { key: 'failed', title: 'Failed', kind: 'number' },
  { key: 'firstAt', title: 'First', kind: 'time' },
  { key: 'lastAt', title: 'Last', kind: 'time' },
];

const eventColumns: readonly Column[] = [
  { key: 'seq', title: 'Number', kind: 'number' },
  { key: 'time', title: 'Time', kind: 'time' },
  { key: 'actorType', title: 'Actor type' },
  { key: 'actorId', title: 'Actor', kind: 'id' },
  { key: 'actorName', title: 'Actor name' },
  { key: 'action', title: 'Action' },
  { key: 'outcome', title: 'Outcome' },
  { key: 'targetType', title: 'Target type' },
  { key: 'targetId', title: 'Target', kind: 'id' },
  { key: 'targetName', title: 'Target name' },
  { key: 'reason', title: 'Reason' },
  { key: 'requestId', title: 'Request', kind: 'id' },
];

/** What a report of activity is made from. */
export interface Activity {
  readonly period: ActivityPeriod;
  /** UUID of the log. */
  readonly chain: string;
  readonly range: SeqRange;
  readonly sums: readonly ActivitySum[];
  /** Oldest first. */
  readonly records: AsyncIterable<readonly AuditRecord[]>;
}

/** Who did what in a period: how often each actor did what, then every event. */
export function activityReport({ period, chain, range, sums, records }: Activity): TableDocument {
  const { from, to, actor } = period;
  const isEmpty = range.first > range.last;
  const events: Table = {
    key: 'events',
    title: 'Events',
    columns: eventColumns,
    batches: eventBatches(records),
  };
  return {
    key: 'activity',
    title: 'Who did what',
    facts: [
      { key: 'from', title: 'From', value: from },
      { key: 'to', title: 'Until before', value: to },
      { key: 'actor', title: 'Actor', value: actor ?? null },
      { key: 'chain', title: 'Audit log', value: chain },
      { key: 'firstSeq', title: 'First record', value: isEmpty ? null : range.first },
      { key: 'lastSeq', title: 'Last record', value: isEmpty ? null : range.last },
    ],
    tables: [
      { key: 'summary', title: 'Summary', columns: sumColumns, batches: inBatches(sums.map(sumRow)) },
      events,
    ],
  };
}

function sumRow({ actorType, actorId, action, counts, firstAt, lastAt }: ActivitySum): Row {
  const { success, refused, failed } = counts;
  return [actorType, actorId, action, success + refused + failed, success, refused, failed, firstAt, lastAt];
}

async function* eventBatches(records: Activity['records']): AsyncGenerator<readonly Row[]> {
  for await (const batch of records) yield batch.map(eventRow);
}

function eventRow({ seq, time, actor, action, outcome, target, reason, requestId }: AuditRecord): Row {
  return [
    seq,
    time,
    actor.type,
    actor.id,
    actor.name ?? null,
    action,
    outcome,
    target?.type ?? null,
    target?.id ?? null,
    target?.name ?? null,
    reason,
    requestId,
  ];
}
