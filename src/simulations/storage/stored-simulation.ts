import type { Actor } from '../../auth/party';
import type { ProposalEffect } from '../../proposals/proposal-effect';

/** How long a simulation is stored: seven days. */
export const LIFETIME_MS = 7 * 24 * 60 * 60 * 1_000;

/** The result of a simulation, without the list of effects. */
export interface SimulationSummary extends ProposalEffect {
  /** Where it was computed: see `AnsweredFromDto`. */
  readonly asOf: string;
  readonly partial: boolean;
}

/** A stored simulation. Effects are recomputed from the base revision. Times are RFC 3339 in UTC. */
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
  readonly createdBy: Actor;
  readonly expiresAt: string;
}
