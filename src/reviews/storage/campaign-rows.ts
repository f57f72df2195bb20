import type { Author } from '../../auth/author';
import type { ReviewCampaignRow } from '../../database/tables/review-rows';
import type { Campaign, CampaignOrigin, CampaignState, ReviewDefinition } from '../review';

export function toCampaignRow(campaign: Campaign): ReviewCampaignRow {
  return {
    id: campaign.id,
    version: campaign.version,
    name: campaign.name,
    state: campaign.state,
    definition: JSON.stringify(campaign.definition),
    origin: JSON.stringify(campaign.origin),
    deadline_at: campaign.deadlineAt,
    escalated_at: campaign.escalatedAt,
    revision: campaign.revision,
    as_of: campaign.asOf,
    item_count: campaign.itemCount,
    change_ids: JSON.stringify(campaign.changeIds),
    created_at: campaign.createdAt,
    created_by_type: campaign.createdBy.type,
    created_by_id: campaign.createdBy.id,
    opened_at: campaign.openedAt,
    opened_by_type: campaign.openedBy?.type ?? null,
    opened_by_id: campaign.openedBy?.id ?? null,
    closing_at: campaign.closingAt,
    closed_at: campaign.closedAt,
    opening_token: null,
    opened_by_person: null,
    planning_token: null,
    planning_until: null,
    plan_due: 0,
  };
}

export function toCampaign(row: ReviewCampaignRow): Campaign {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    state: row.state as CampaignState,
    definition: JSON.parse(row.definition) as ReviewDefinition,
    origin: JSON.parse(row.origin) as CampaignOrigin,
    deadlineAt: row.deadline_at,
    escalatedAt: row.escalated_at,
    revision: row.revision,
    asOf: row.as_of,
    itemCount: row.item_count,
    changeIds: JSON.parse(row.change_ids) as string[],
    createdAt: row.created_at,
    createdBy: authorIn(row.created_by_type, row.created_by_id),
    openedAt: row.opened_at,
    openedBy: row.opened_by_type === null ? null : authorIn(row.opened_by_type, row.opened_by_id ?? ''),
    closingAt: row.closing_at,
    closedAt: row.closed_at,
  };
}

export function authorIn(type: string, id: string): Author {
  return { type: type as Author['type'], id };
}
