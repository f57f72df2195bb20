import type { ApiKeyRow } from './tables/api-key-row';
import type { AssertionEvaluationRow, AssertionResultRow, AssertionRow } from './tables/assertion-rows';
import type { AuditCheckpointRow, AuditHeadRow, AuditRecordRow } from './tables/audit-rows';
import type { BaselineAcceptanceRow, BaselineRow } from './tables/baseline-rows';
import type { ClockAnchorRow } from './tables/clock-anchor-row';
import type { ChangeItemRow, ChangeLateWriteRow, ChangeRequestRow, ChangeRow } from './tables/change-rows';
import type {
  ConflictEvaluationRow,
  ConflictExceptionRow,
  ConflictFindingRow,
} from './tables/conflict-finding-rows';
import type { ConflictRuleRow, ConflictRuleVersionRow } from './tables/conflict-rule-rows';
import type { DeploymentRow } from './tables/deployment-row';
import type {
  GenesysAuditHintRow,
  GenesysAuditInitiatorRow,
  GenesysAuditReadingRow,
  GenesysAuditRow,
  UnexplainedWriteRow,
} from './tables/genesys-audit-rows';
import type { LeaseRow } from './tables/lease-row';
import type { HeldBackRunRow } from './tables/held-back-run-row';
import type { ClientCallRow, UsageFactRow, UsageReadingRow } from './tables/usage-rows';
import type { LicenseAssignmentRow, LicenseReadingRow, LicenseInferenceRow } from './tables/license-rows';
import type { MigrationRow } from './tables/migration-row';
import type { RateShareRow } from './tables/rate-share-row';
import type {
  ReviewAssigneeRow,
  ReviewCampaignRow,
  ReviewDecisionRow,
  ReviewDelegationRow,
  ReviewFindingRow,
  ReviewItemRow,
  ReviewMemberRow,
  ReviewEventMarkRow,
  ReviewOccasionRow,
  ReviewReminderRow,
  ReviewResponsibilitiesRow,
  ReviewResponsibilityRow,
  ReviewSubjectRow,
  ReviewTemplateRow,
} from './tables/review-rows';
import type { SessionRow } from './tables/session-row';
import type { SimulationRow } from './tables/simulation-row';
import type {
  DataCategoryRow,
  PermissionCategoryRow,
  PurposeCategoryRow,
  PurposeRow,
  PurposeVersionRow,
  PurposeSentWriteRow,
  PurposeWriterRow,
} from './tables/purpose-rows';
import type {
  SnapshotEntityRow,
  SnapshotGrantRow,
  SnapshotMembershipRow,
  SnapshotRow,
  SnapshotWriterRow,
  ThinnedRevisionRow,
} from './tables/snapshot-rows';
import type { WebhookDeliveryRow, WebhookRow } from './tables/webhook-rows';

/**
 * Every table, the same on both databases. Text compares as bytes, times are RFC 3339 in UTC with milliseconds,
 * truth is 0 or 1, JSON is text.
 */
export interface Schema {
  api_key: ApiKeyRow;
  assertion: AssertionRow;
  enforcement: AssertionRow;
  assertion_evaluation: AssertionEvaluationRow;
  assertion_result: AssertionResultRow;
  audit_checkpoint: AuditCheckpointRow;
  audit_head: AuditHeadRow;
  audit_record: AuditRecordRow;
  baseline: BaselineRow;
  baseline_acceptance: BaselineAcceptanceRow;
  change: ChangeRow;
  change_item: ChangeItemRow;
  change_late_write: ChangeLateWriteRow;
  change_request: ChangeRequestRow;
  clock_anchor: ClockAnchorRow;
  conflict_evaluation: ConflictEvaluationRow;
  conflict_exception: ConflictExceptionRow;
  conflict_finding: ConflictFindingRow;
  conflict_rule: ConflictRuleRow;
  conflict_rule_version: ConflictRuleVersionRow;
  data_category: DataCategoryRow;
  deployment: DeploymentRow;
  genesys_audit: GenesysAuditRow;
  genesys_audit_hint: GenesysAuditHintRow;
  genesys_audit_initiator: GenesysAuditInitiatorRow;
  genesys_audit_reading: GenesysAuditReadingRow;
  unexplained_write: UnexplainedWriteRow;
  lease: LeaseRow;
  license_assignment: LicenseAssignmentRow;
  client_call: ClientCallRow;
  client_fact: UsageFactRow;
  unused_role: UsageFactRow;
  unused_permission: UsageFactRow;
  usage_reading: UsageReadingRow;
  license_reading: LicenseReadingRow;
  license_inference: LicenseInferenceRow;
  held_back_run: HeldBackRunRow;
  migration: MigrationRow;
  permission_category: PermissionCategoryRow;
  purpose: PurposeRow;
  purpose_category: PurposeCategoryRow;
  purpose_sent_write: PurposeSentWriteRow;
  purpose_version: PurposeVersionRow;
  purpose_writer: PurposeWriterRow;
  rate_share: RateShareRow;
  review_assignee: ReviewAssigneeRow;
  review_campaign: ReviewCampaignRow;
  review_decision: ReviewDecisionRow;
  review_delegation: ReviewDelegationRow;
  review_event_mark: ReviewEventMarkRow;
  review_finding: ReviewFindingRow;
  review_item: ReviewItemRow;
  review_member: ReviewMemberRow;
  review_occasion: ReviewOccasionRow;
  review_responsibilities: ReviewResponsibilitiesRow;
  review_reminder: ReviewReminderRow;
  review_responsibility: ReviewResponsibilityRow;
  review_subject: ReviewSubjectRow;
  review_template: ReviewTemplateRow;
  session: SessionRow;
  simulation: SimulationRow;
  snapshot: SnapshotRow;
  snapshot_writer: SnapshotWriterRow;
  snapshot_entity: SnapshotEntityRow;
  snapshot_membership: SnapshotMembershipRow;
  snapshot_grant: SnapshotGrantRow;
  thinned_revision: ThinnedRevisionRow;
  webhook: WebhookRow;
  webhook_delivery: WebhookDeliveryRow;
}

export type Dialect = 'sqlite' | 'postgres';
