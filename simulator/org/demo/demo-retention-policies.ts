import type { SimulatedOrg } from '../simulated-org';

const policies = [
  { id: 'retention-1', name: 'Keep calls for a year', enabled: true },
  { id: 'retention-2', name: 'Keep complaints for six years', enabled: true },
  { id: 'retention-3', name: 'Delete survey calls after a month', enabled: false },
];

/** Says how long the recordings of the demo organisation are kept. */
export function addDemoRetentionPolicies(org: SimulatedOrg): void {
  for (const policy of policies) org.retentionPolicies.set(policy.id, { ...policy, purposeIds: [] });
}
