import type { VerificationReport } from '../verification-report';

/**
 * What can be wrong with an archive of evidence. Stable names; docs/audit-format.md explains each. Those of the record and
 * the log are about the log that holds the archive's record, the others about the archive itself.
 */
type EvidenceDamageKind =
  | 'archive_malformed'
  | 'file_changed'
  | 'file_missing'
  | 'file_added'
  | 'file_moved'
  | 'record_not_in_log'
  | 'record_not_covered'
  | 'log_not_given'
  | 'log_not_verified';

export interface EvidenceFinding {
  readonly kind: EvidenceDamageKind;
  readonly message: string;
  /** The file of the archive; absent where the finding is about the archive as a whole. */
  readonly file?: string;
}

/** Of the record that seals an archive. */
export interface EvidenceSeal {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
  readonly time: string;
  /** What the archive is about: `review` and its id, or `evidence` and the control. */
  readonly about: { readonly type: string; readonly id: string };
}

export interface EvidenceReport {
  /** True when nothing was found. */
  readonly verified: boolean;
  /** Files whose digest is that of the manifest, or of the record. */
  readonly files: number;
  /** Null when the record could not be read. */
  readonly seal: EvidenceSeal | null;
  readonly findings: readonly EvidenceFinding[];
}

/** An archive, and the log that holds its record. */
export interface SealedReport {
  readonly verified: boolean;
  readonly evidence: EvidenceReport;
  /** Null when no export of the log was given. */
  readonly log: VerificationReport | null;
}
