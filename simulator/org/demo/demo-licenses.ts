import { assignNeededLicenses } from '../../licenses/assigned-licenses';
import { addDefaultLicenses } from '../../licenses/default-licenses';
import type { SimulatedOrg } from '../simulated-org';

/** Licences as needed, but for every ninth user: of those, one has none and the next one too many. */
export function addDemoLicenses(org: SimulatedOrg): void {
  addDefaultLicenses(org);
  assignNeededLicenses(org);
  const ids = [...org.assignedLicenses.keys()].sort();
  ids.forEach((id, index) => {
    if (index % 9 !== 4) return;
    const assigned = org.assignedLicenses.get(id)!;
    org.assignedLicenses.set(id, index % 2 === 0 ? [] : [...new Set([...assigned, 'wem'])].sort());
  });
}
