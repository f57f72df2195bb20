import { SealedArchives } from '../../sealed-archives/sealed-archives';
import { AuditTrail } from './audit-trail';
import { DecisionTables } from './decision-tables';
import { EvidenceFiles } from './evidence-files';
import { EvidenceStore } from './evidence-store';
import { ItemTables } from './item-tables';
import { ReviewEvidence } from './review-evidence';
import { RosterTables } from './roster-tables';
import { SignOffs } from './sign-offs';

/** What makes the evidence of a review. */
export const evidenceProviders = [
  AuditTrail,
  DecisionTables,
  EvidenceFiles,
  EvidenceStore,
  ItemTables,
  ReviewEvidence,
  RosterTables,
  SealedArchives,
  SignOffs,
];
