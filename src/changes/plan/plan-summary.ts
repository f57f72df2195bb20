import type { EffectCounts } from '../../access-index/simulation/effect-counts';
import type { LockOut } from '../../access-index/simulation/lock-out';
import type { ItemWarning } from '../../access-index/simulation/proposal-review';
import type { FindingsSummary } from '../../simulations/simulated-finding';

export type BlockerCode = 'lock_out' | 'conflict_rule' | 'blast_radius';

/** Why a plan may not be applied as it is. */
export type Blocker = {
  readonly code: BlockerCode;
  readonly detail: string;
  /** With `conflict_rule`: the positions of the items without which the others may go on. */
  readonly items?: readonly number[];
};

/** What a plan would do, and what stands in its way. */
export interface PlanAssessment {
  readonly counts: EffectCounts;
  readonly lockOut: readonly LockOut[];
  readonly findings: FindingsSummary;
  readonly blockers: readonly Blocker[];
}

export interface PlanSummary extends PlanAssessment {
  readonly callerUserId?: string;
  readonly asOf: string;
  readonly partial: boolean;
  /** The first of them, by the place of the item in the request. */
  readonly warnings: readonly ItemWarning[];
  readonly warningCount: number;
}
