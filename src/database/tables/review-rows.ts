/** An access review. */
export interface ReviewCampaignRow {
  id: string;
  version: number;
  name: string;
  /** `draft`, `open`, `closing`, `closed` or `cancelled`. */
  state: string;
  /** JSON: scope, stages, fallback, deadline and so on. */
  definition: string;
  /** JSON: what it was made from. */
  origin: string;
  deadline_at: string | null;
  escalated_at: string | null;
  revision: number | null;
  as_of: string | null;
  item_count: number;
  /** JSON: ids of the changes that take away what was decided. */
  change_ids: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  opened_at: string | null;
  opened_by_type: string | null;
  opened_by_id: string | null;
  closing_at: string | null;
  closed_at: string | null;
  /** Of the opening that is under way, or was broken off: items that another one wrote do not count. */
  opening_token: string | null;
  /** JSON: names of the person behind the token that opened it. */
  opened_by_person: string | null;
  /** Of the one who plans what it takes away, and when they count as gone. */
  planning_token: string | null;
  planning_until: string | null;
  /** 1: its deadline has passed, and what was decided is to be planned. */
  plan_due: number;
}

/** Someone of a set that is asked. Sets are numbered from 1 in each campaign. */
export interface ReviewAssigneeRow {
  campaign_id: string;
  set_number: number;
  /** `genesys_user:`, `email:` or `api_key:` and an id. */
  reviewer: string;
  source: string;
}

/** What one reviewer is asked, another one may answer. */
export interface ReviewDelegationRow {
  id: string;
  campaign_id: string;
  /** Who is asked; empty for what no one is asked. */
  from_reviewer: string;
  to_reviewer: string;
  reason: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  /** JSON: names of the person behind a token. */
  created_by_person: string | null;
  /** When it ends unless it is ended before. */
  ends_at: string | null;
  ended_at: string | null;
  ended_by_type: string | null;
  ended_by_id: string | null;
}

/** Someone or something that is reviewed, as it was when the campaign was opened. */
export interface ReviewSubjectRow {
  campaign_id: string;
  subject_type: string;
  subject_id: string;
  name: string;
  state: string;
  /** Lower case. */
  email: string | null;
  division_id: string | null;
  dormant_since: string | null;
  /** Of a group: people to whom it passes its roles. */
  member_count: number | null;
}

/** Who was in a group that is reviewed. */
export interface ReviewMemberRow {
  campaign_id: string;
  group_id: string;
  user_id: string;
}

/** A grant that is asked about. */
export interface ReviewItemRow {
  campaign_id: string;
  /** From 1, in the order of subjects. */
  position: number;
  /** Incremented by every decision: its ETag. */
  version: number;
  subject_type: string;
  subject_id: string;
  role_id: string;
  division_id: string;
  /** Of what a decision is made from: the same in a later review means that nothing of it changed. */
  digest: string;
  /** 1 where the role has a powerful permission. */
  powerful: number;
  peers_holding: number | null;
  peers_total: number | null;
  stage: number;
  /** JSON: the sets of each stage, the fallback and the escalation. */
  sets: string;
  /** 0 where no one is asked. */
  assigned_set: number;
  /** `open`, `decided`, `carried_over` or `not_decided`. */
  state: string;
  decision: string | null;
  /** JSON, of what was reduced. */
  target: string | null;
  reason: string | null;
  decided_at: string | null;
  decided_by_type: string | null;
  decided_by_id: string | null;
  /** JSON: the earlier decision that still counts. */
  carried_from: string | null;
  /** Of what is taken away: `to_remove`, `planned`, `removed`, `impossible` or `returned`. */
  outcome: string | null;
  outcome_detail: string | null;
  change_id: string | null;
  /** The first revision without it. */
  removed_revision: number | null;
}

/** One decision, kept for good. */
export interface ReviewDecisionRow {
  campaign_id: string;
  position: number;
  /** The version that it gave the item. */
  number: number;
  stage: number;
  decision: string;
  target: string | null;
  reason: string | null;
  /** `single`, `bulk`, `csv` or `deadline`. */
  way: string;
  /** The same for everything that was decided at once, here and in the audit log. */
  act_id: string;
  decided_at: string;
  decided_by_type: string;
  decided_by_id: string;
  decided_by_person: string | null;
  delegation_id: string | null;
}

/** What a review left behind, or what came back after it. */
export interface ReviewFindingRow {
  id: string;
  campaign_id: string;
  position: number;
  /** `not_decided`, `not_removed` or `returned`. */
  kind: string;
  first_seen_at: string;
  first_revision: number | null;
  resolved_at: string | null;
  resolved_revision: number | null;
}

/** Who answers for a person, group, role or account. */
export interface ReviewResponsibilityRow {
  kind: string;
  of_id: string;
  reviewer: string;
}

/** The single row with the version of all responsibilities. */
export interface ReviewResponsibilitiesRow {
  singleton: number;
  version: number;
  updated_at: string | null;
  updated_by_type: string | null;
  updated_by_id: string | null;
}

/** What reviews are made from; a definition as rules are. */
export interface ReviewTemplateRow {
  id: string;
  version: number;
  /** JSON: the content of the template. */
  content: string;
  created_at: string;
  created_by_type: string;
  created_by_id: string;
  updated_at: string;
  updated_by_type: string;
  updated_by_id: string;
}

/** On which occasion a review was made from a template: each occasion once. */
export interface ReviewOccasionRow {
  id: string;
  template_id: string;
  /** `request`, `schedule` or `event`. */
  kind: string;
  /** A day, or what identifies the event. */
  occasion: string;
  campaign_id: string;
  /** `waiting`, `done` or `failed`. */
  state: string;
  /** Code of what it waits for, or failed with. */
  reason: string | null;
  noted_at: string;
}

/** A reminder that was made: so many days before that deadline, once. */
export interface ReviewReminderRow {
  campaign_id: string;
  deadline_at: string;
  days_before: number;
  reminded_at: string;
}

/** The single row that says up to where events that call for reviews have been looked for. */
export interface ReviewEventMarkRow {
  singleton: number;
  revision: number;
  looked_at: string;
}
