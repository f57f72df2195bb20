import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { SubjectType } from '../../access/model/snapshot';
import type { DecisionKind, ReviewItemState } from '../../access/reviews/decision';
import type { Schema } from '../../database/schema';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { ItemOutcome } from '../items/review-item';

/** Which items of a campaign. All that is given must hold. */
export interface ItemFilter {
  readonly state?: ReviewItemState;
  readonly decision?: DecisionKind;
  readonly outcome?: ItemOutcome;
  readonly subjectType?: SubjectType;
  /** Of a user also what comes through groups. */
  readonly subjectId?: string;
  readonly roleId?: string;
  readonly divisionId?: string;
  readonly powerful?: boolean;
  /** Assigned to one of these sets. */
  readonly sets?: readonly number[];
}

/** The items of a campaign that a filter selects. */
export function filteredItems(db: Kysely<Schema>, campaignId: string, filter: ItemFilter) {
  const { state, decision, outcome, subjectId, subjectType, roleId, divisionId, powerful, sets } = filter;
  let query = db.selectFrom('review_item').where('review_item.campaign_id', '=', campaignId);
  if (state !== undefined) query = query.where('state', '=', state);
  if (decision !== undefined) query = query.where('decision', '=', decision);
  if (outcome !== undefined) query = query.where('outcome', '=', outcome);
  if (roleId !== undefined) query = query.where('role_id', '=', storedText(roleId));
  if (divisionId !== undefined) query = query.where('division_id', '=', storedText(divisionId));
  if (powerful !== undefined) query = query.where('powerful', '=', powerful ? 1 : 0);
  if (sets !== undefined)
    query = sets.length === 0 ? query.where(sql<boolean>`1 = 0`) : query.where('assigned_set', 'in', sets);
  if (subjectId === undefined)
    return subjectType === undefined ? query : query.where('subject_type', '=', subjectType);
  return query.where((rows) => ofSubject(rows, campaignId, subjectType, storedText(subjectId)));
}

function ofSubject(
  rows: ExpressionBuilder<Schema, 'review_item'>,
  campaignId: string,
  type: SubjectType | undefined,
  id: string,
) {
  const own = type === undefined ? [] : [rows('subject_type', '=', type)];
  const direct = rows.and([...own, rows('subject_id', '=', id)]);
  if (type !== undefined && type !== 'user') return direct;
  const groups = rows
    .selectFrom('review_member')
    .select('group_id')
    .where('campaign_id', '=', campaignId)
    .where('user_id', '=', id);
  return rows.or([direct, rows.and([rows('subject_type', '=', 'group'), rows('subject_id', 'in', groups)])]);
}
