import type { Caveat, Reason } from '../../access/model/decision';

/** Why an evaluation was answered as it was. Checks' own reasons, and those of what only AuthZEN can ask. */
export type VerdictReason =
  | Reason
  | 'unknown_subject_type'
  | 'unknown_organization'
  | 'unknown_resource_type'
  /** Of a type whose instances Rolecall knows, and none of them. */
  | 'unknown_resource';

/** A grant that allows what was asked. */
export interface VerdictSource {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
}

export interface Verdict {
  readonly decision: boolean;
  readonly reason: VerdictReason;
  /** The first ten; none when the decision is no. */
  readonly sources: readonly VerdictSource[];
  readonly caveats: readonly Caveat[];
}
