import { actorIn, personColumn } from '../../auth/party';
import type { ChangeItemRow, ChangeRow } from '../../database/tables/change-rows';
import type {
  Author,
  ChangeOrigin,
  ChangeStatus,
  ChangeableType,
  ItemOutcome,
  ItemPlan,
  ItemState,
  PlannedItem,
  StoredChange,
  StoredItem,
} from '../change';
import type { PlanSummary } from '../plan/plan-summary';

export function toChangeRow(change: StoredChange): ChangeRow {
  return {
    id: change.id,
    status: change.status,
    status_reason: change.statusReason,
    base_revision: change.baseRevision,
    plan_sha256: change.planSha256,
    item_count: change.itemCount,
    summary: JSON.stringify(change.summary),
    origin: JSON.stringify(change.origin),
    created_at: change.createdAt,
    created_by_type: change.createdBy.type,
    created_by_id: change.createdBy.id,
    created_by_person: personColumn(change.createdBy),
    made_from_authors: change.madeFromAuthors.length === 0 ? null : JSON.stringify(change.madeFromAuthors),
    expires_at: change.expiresAt,
    approved_at: change.approvedAt,
    approved_by_type: change.approvedBy?.type ?? null,
    approved_by_id: change.approvedBy?.id ?? null,
    approved_by_person: change.approvedBy === null ? null : personColumn(change.approvedBy),
    started_at: change.startedAt,
    ended_at: change.finishedAt,
    revision: change.revision,
  };
}

export function toStoredChange(row: ChangeRow): StoredChange {
  return {
    id: row.id,
    status: row.status as ChangeStatus,
    statusReason: row.status_reason,
    baseRevision: row.base_revision,
    planSha256: row.plan_sha256,
    itemCount: row.item_count,
    summary: JSON.parse(row.summary) as PlanSummary,
    origin: JSON.parse(row.origin) as ChangeOrigin,
    createdAt: row.created_at,
    createdBy: actorIn(row.created_by_type, row.created_by_id, row.created_by_person),
    madeFromAuthors: row.made_from_authors === null ? [] : (JSON.parse(row.made_from_authors) as Author[]),
    expiresAt: row.expires_at,
    approvedAt: row.approved_at,
    approvedBy:
      row.approved_by_type === null || row.approved_by_id === null
        ? null
        : actorIn(row.approved_by_type, row.approved_by_id, row.approved_by_person),
    startedAt: row.started_at,
    finishedAt: row.ended_at,
    revision: row.revision,
  };
}

export function toItemRow(changeId: string, position: number, item: PlannedItem, now: string): ChangeItemRow {
  return {
    change_id: changeId,
    position,
    subject_type: item.subjectType,
    subject_id: item.subjectId,
    plan: JSON.stringify(item.plan),
    state: item.skipped === undefined ? 'planned' : 'skipped',
    outcome: item.skipped === undefined ? null : JSON.stringify({ code: item.skipped }),
    calls: 0,
    attempts: 0,
    revision: null,
    lease: null,
    lease_until: '',
    ended_at: item.skipped === undefined ? null : now,
  };
}

export function toStoredItem(row: ChangeItemRow): StoredItem {
  return {
    changeId: row.change_id,
    position: row.position,
    subjectType: row.subject_type as ChangeableType,
    subjectId: row.subject_id,
    plan: JSON.parse(row.plan) as ItemPlan,
    state: row.state as ItemState,
    outcome: row.outcome === null ? null : (JSON.parse(row.outcome) as ItemOutcome),
    calls: row.calls,
    attempts: row.attempts,
    revision: row.revision,
    finishedAt: row.ended_at,
  };
}
