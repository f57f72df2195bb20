import type { Fact } from '../../tables/table-document';
import type { Impact } from '../../reports/impact/impact';
import { impactOf } from '../../reports/impact/impact-of';
import type { ComputedSimulation } from '../simulated-revisions';
import type { StoredSimulation } from '../storage/stored-simulation';

/** What a simulated proposal would do, for the report of it. */
export function simulationImpact({ stored, simulation, affected }: ComputedSimulation): Promise<Impact> {
  const { lockout, findings, licenses } = stored.summary;
  return impactOf(simulation, affected, {
    title: 'What a proposed change would do',
    timestamp: stored.createdAt,
    facts: factsOf(stored),
    lockouts: lockout,
    findings,
    licenses,
  });
}

function factsOf({ id, baseRevision, itemCount, proposalSha256, summary }: StoredSimulation): Fact[] {
  const { asOf, partial } = summary;
  return [
    { key: 'simulationId', title: 'Simulation', value: id },
    { key: 'proposalSha256', title: 'SHA-256 of the proposal', value: proposalSha256 },
    { key: 'itemCount', title: 'Items of the proposal', value: itemCount },
    { key: 'revision', title: 'Revision', value: baseRevision },
    { key: 'asOf', title: 'As of', value: asOf },
    { key: 'partial', title: 'Some things could not be seen', value: partial, alarm: partial },
  ];
}
