import type { Simulation } from '../../access/simulation/simulation';
import type { ProposalEffect } from '../../proposals/proposal-effect';

export type BlockerCode = 'lockout' | 'conflict_rule' | 'blast_radius' | 'privilege_escalation';

/** Why a plan may not be applied as it is. */
export type Blocker = {
  readonly code: BlockerCode;
  readonly detail: string;
  /** With `conflict_rule` and `privilege_escalation`: the positions of the items without which the others may go on. */
  readonly items?: readonly number[];
};

/** What a plan would do, and what blocks it. */
export interface PlanAssessment extends Pick<ProposalEffect, 'counts' | 'lockout' | 'findings'> {
  readonly blockers: readonly Blocker[];
}

/** With the simulation that it is determined from. */
export interface AssessedPlan {
  readonly assessment: PlanAssessment;
  readonly simulation: Simulation;
}

export interface PlanSummary extends PlanAssessment, ProposalEffect {
  readonly callerUserId?: string;
  /** It is not applied before (RFC 3339, UTC). */
  readonly notBefore?: string;
  readonly asOf: string;
  readonly partial: boolean;
  /** Of a change made from another one: how many items bring back only a part, and how many subjects are not active. */
  readonly inPart?: number;
  readonly inactive?: number;
}
