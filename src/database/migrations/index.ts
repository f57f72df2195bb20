import { deployment } from './0001-deployment';
import { snapshots } from './0002-snapshots';
import { apiKeys } from './0003-api-keys';
import { audit } from './0004-audit';
import { conflictRules } from './0006-conflict-rules';
import { conflictFindings } from './0007-conflict-findings';
import { simulations } from './0008-simulations';
import { purposes } from './0010-purposes';
import { dataCategories } from './0011-data-categories';
import { purposeWriter } from './0012-purpose-writer';
import { permissionCategories } from './0013-permission-categories';
import { changes } from './0020-changes';
import { assertions } from './0030-assertions';
import { heldBackRun } from './0045-held-back-run';
import { leases } from './0050-leases';
import { rateShares } from './0051-rate-shares';
import { changeLateWrites } from './0054-change-late-writes';
import { purposeSentWrites } from './0055-purpose-sent-writes';
import { clock } from './0063-clock';
import { simulationReferred } from './0067-simulation-referred';
import { keyLines } from './0070-key-lines';
import { authors } from './0071-authors';
import { changeEnds } from './0075-change-ends';
import { contractNames } from './0076-contract-names';
import { rateNeeds } from './0077-rate-needs';
import { rateAnswered } from './0078-rate-answered';
import { sessions } from './0080-sessions';
import { thinnedRevisions } from './0081-thinned-revisions';
import { genesysAudits } from './0084-genesys-audits';
import { genesysAuditMembers } from './0085-genesys-audit-members';
import { unexplainedWrites } from './0090-unexplained-writes';
import { auditInitiators } from './0091-audit-initiators';
import { historyIndexes } from './0092-history-indexes';
import { baseline } from './0095-baseline';
import { licenses } from './0096-licenses';
import { usage } from './0100-usage';
import { enforcements } from './0101-enforcements';
import { auditedActs } from './0102-audited-acts';
import { reviews } from './0105-reviews';
import { reviewDelegations } from './0106-review-delegations';
import { reviewPlanning } from './0107-review-planning';
import { reviewTemplates } from './0108-review-templates';
import { webhooks } from './0109-webhooks';
import { reviewEvents } from './0110-review-events';
import type { Migration } from './migration';

/** Every migration in the order of its number. New ones go to the end. */
export const migrations: readonly Migration[] = [
  deployment,
  snapshots,
  apiKeys,
  audit,
  conflictRules,
  conflictFindings,
  simulations,
  purposes,
  dataCategories,
  purposeWriter,
  permissionCategories,
  changes,
  assertions,
  heldBackRun,
  leases,
  rateShares,
  changeLateWrites,
  purposeSentWrites,
  clock,
  simulationReferred,
  keyLines,
  authors,
  changeEnds,
  contractNames,
  rateNeeds,
  rateAnswered,
  sessions,
  thinnedRevisions,
  genesysAudits,
  genesysAuditMembers,
  unexplainedWrites,
  auditInitiators,
  historyIndexes,
  baseline,
  licenses,
  usage,
  enforcements,
  auditedActs,
  reviews,
  reviewDelegations,
  reviewPlanning,
  reviewTemplates,
  webhooks,
  reviewEvents,
];
