import type { SubjectType } from '../../access/model/snapshot';
import type { DecisionKind, ItemSets, ReducedAccess, ReviewItemState } from '../../access/reviews/decision';
import type { ReviewItemRow } from '../../database/tables/review-rows';
import { idFrom } from '../../revisions/history/storage/stored-text';
import type { CarriedDecision, ItemOutcome, ReviewItem } from '../items/review-item';
import { authorIn } from './campaign-rows';
import type { RowColumns } from './insert-rows';

/** What is inserted when a campaign is opened. */
export const itemColumns: RowColumns = {
  table: 'review_item',
  texts: [
    'campaign_id',
    'subject_type',
    'subject_id',
    'role_id',
    'division_id',
    'digest',
    'sets',
    'state',
    'decision',
    'decided_at',
    'carried_from',
  ],
  numbers: ['position', 'version', 'powerful', 'peers_holding', 'peers_total', 'stage', 'assigned_set'],
};

export function toReviewItem(row: ReviewItemRow): ReviewItem {
  const { peers_holding: holding, peers_total: total } = row;
  return {
    campaignId: row.campaign_id,
    position: row.position,
    version: row.version,
    subjectType: row.subject_type as SubjectType,
    subjectId: idFrom(row.subject_id),
    roleId: idFrom(row.role_id),
    divisionId: idFrom(row.division_id),
    powerful: row.powerful === 1,
    ...(holding !== null && total !== null && { peers: { holding, total } }),
    stage: row.stage,
    sets: JSON.parse(row.sets) as ItemSets,
    assignedSet: row.assigned_set,
    state: row.state as ReviewItemState,
    decision: row.decision as DecisionKind | null,
    target: row.target === null ? null : (JSON.parse(row.target) as ReducedAccess),
    reason: row.reason,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by_type === null ? null : authorIn(row.decided_by_type, row.decided_by_id ?? ''),
    carriedFrom: row.carried_from === null ? null : (JSON.parse(row.carried_from) as CarriedDecision),
    outcome: row.outcome as ItemOutcome | null,
    outcomeDetail: row.outcome_detail,
    changeId: row.change_id,
    removedRevision: row.removed_revision,
  };
}
