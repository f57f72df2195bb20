import type { EffectCounts } from '../../access-index/simulation/effect-counts';
import type { LockOut } from '../../access-index/simulation/lock-out';
import type { ItemWarning } from '../../access-index/simulation/proposal-review';
import type { Caller } from '../../auth/caller';
import type { FindingsSummary } from '../simulated-finding';

/** So long a simulation is kept: seven days. */
export const LIFETIME_MS = 7 * 24 * 60 * 60 * 1_000;

/** What a simulation came to, without the list of effects. */
export interface SimulationSummary {
  /** Where it was computed: see `AnsweredFromDto`. */
  readonly asOf: string;
  readonly partial: boolean;
  readonly counts: EffectCounts;
  readonly lockOut: readonly LockOut[];
  readonly findings: FindingsSummary;
  /** The first of them. */
  readonly warnings: readonly ItemWarning[];
  readonly warningCount: number;
}

/** A simulation as it is kept. Effects are computed again from the base revision. Times are RFC 3339 in UTC. */
export interface StoredSimulation {
  /** UUIDv7. */
  readonly id: string;
  readonly baseRevision: number;
  readonly itemCount: number;
  /** SHA-256 of the canonical proposal. */
  readonly proposalSha256: string;
  readonly callerUserId: string | null;
  readonly summary: SimulationSummary;
  readonly createdAt: string;
  readonly createdBy: { readonly type: Caller['kind']; readonly id: string };
  readonly expiresAt: string;
}
