import type { SimulatedAccessPolicy, SimulatedOrg } from '../simulated-org';

/** Genesys does not publish the shape of `condition`: no one should depend on these. */
const accessPolicies: SimulatedAccessPolicy[] = [
  {
    id: 'policy-no-deletion-from-outside',
    name: 'No deletion of recordings from outside the office',
    description: 'Recordings are deleted from the office network only',
    targetResource: 'recording:recording:delete',
    subject: { type: 'ALL' },
    effect: 'DENY',
    active: true,
    applyToClients: true,
    condition: { attribute: 'request.network', operator: 'NE', value: 'office' },
  },
  {
    id: 'policy-grants-in-office-hours',
    name: 'Grants in office hours',
    description: 'Prepared, not in force',
    targetResource: 'authorization:grant:add',
    subject: { type: 'ALL' },
    effect: 'DENY',
    active: false,
    applyToClients: false,
    condition: { attribute: 'request.hour', operator: 'GT', value: '18' },
  },
];

export function addDemoAccessPolicies(org: SimulatedOrg): void {
  for (const policy of accessPolicies) org.accessPolicies.set(policy.id, structuredClone(policy));
}
