import type { EffectCounts } from '../../access/simulation/effect-counts';
import type { Lockout } from '../../access/simulation/lockout';
import type { ItemWarning } from '../../access/simulation/proposal-review';
import type { FindingsSummary } from '../../proposals/simulated-finding';

export type BlockerCode = 'lockout' | 'conflict_rule' | 'blast_radius' | 'privilege_escalation';

/** Why a plan may not be applied as it is. */
export type Blocker = {
  readonly code: BlockerCode;
  readonly detail: string;
  /** With `conflict_rule` and `privilege_escalation`: the positions of the items without which the others may go on. */
  readonly items?: readonly number[];
};

/** What a plan would do, and what blocks it. */
export interface PlanAssessment {
  readonly counts: EffectCounts;
  readonly lockout: readonly Lockout[];
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
  /** Of a change made from another one: how many items bring back only a part, and how many subjects are not active. */
  readonly inPart?: number;
  readonly inactive?: number;
}
