import { demoOrg } from './demo-org';
import { largeOrg } from './large-org';
import type { SimulatedOrg } from './simulated-org';

export const orgNames = ['demo', '10k', '100k'] as const;
export type OrgName = (typeof orgNames)[number];

/** Builds an organisation. The same name and seed give the same organisation. */
export function createOrg(name: OrgName, seed = 1): SimulatedOrg {
  return name === 'demo' ? demoOrg(seed) : largeOrg(name, seed);
}
