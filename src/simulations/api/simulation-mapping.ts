import { toProposalEffect } from '../../proposals/proposal-effect-mapping';
import type { StoredSimulation } from '../storage/stored-simulation';
import type { SimulationDto } from './simulation.dto';

export function toSimulationDto(simulation: StoredSimulation): SimulationDto {
  const { summary } = simulation;
  return {
    id: simulation.id,
    revision: simulation.baseRevision,
    asOf: summary.asOf,
    partial: summary.partial,
    itemCount: simulation.itemCount,
    proposalSha256: simulation.proposalSha256,
    callerUserId: simulation.callerUserId ?? undefined,
    ...toProposalEffect(summary),
    createdAt: simulation.createdAt,
    expiresAt: simulation.expiresAt,
  };
}
