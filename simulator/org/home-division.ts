import type { SimulatedDivision, SimulatedOrg } from './simulated-org';

/** Where things are that were put into no other division. */
export function homeDivisionOf(org: SimulatedOrg): SimulatedDivision | undefined {
  return [...org.divisions.values()].find(({ homeDivision }) => homeDivision);
}
