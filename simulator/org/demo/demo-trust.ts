import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg } from '../simulated-org';
import { grantDemoRole } from './demo-grants';
import { demoDivisions } from './demo-ids';

const engineer = 'trustee-user-engineer';
const support = 'trustee-group-support';

/** An implementation partner with a person and a group who may enter. */
export function addDemoTrust(org: SimulatedOrg, random: SeededRandom): void {
  const organizationId = 'trustee-fjordline-consulting';
  org.trusts.set(organizationId, {
    organizationId,
    organizationName: 'Fjordline Consulting',
    enabled: true,
    users: [{ id: engineer, name: 'Mila Sato', email: 'mila.sato@fjordline.example', state: 'active' }],
    groups: [{ id: support, name: 'Fjordline Support' }],
  });
  const user = { subjectId: engineer, subjectType: 'PC_TRUSTEE_USER' } as const;
  grantDemoRole(org, random, user, 'trusted-external-user', '*');
  grantDemoRole(org, random, user, 'flow-author', '*');
  const group = { subjectId: support, subjectType: 'PC_TRUSTEE_GROUP' } as const;
  grantDemoRole(org, random, group, 'trusted-external-user', demoDivisions.home);
}
