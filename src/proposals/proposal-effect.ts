import type { EffectCounts } from '../access/simulation/effect-counts';
import type { Lockout } from '../access/simulation/lockout';
import type { ItemWarning } from '../access/simulation/proposal-review';
import type { LicenseEffect } from '../licenses/license-effect-reader';
import type { FindingsSummary } from './simulated-finding';

/** What a proposal would do. */
export interface ProposalEffect {
  readonly counts: EffectCounts;
  readonly lockout: readonly Lockout[];
  readonly findings: FindingsSummary;
  /** Absent where an earlier release determined the effect. */
  readonly licenses?: LicenseEffect;
  /** The first warnings. */
  readonly warnings: readonly ItemWarning[];
  readonly warningCount: number;
}
