import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg } from '../simulated-org';
import { grantDemoRole } from './demo-grants';

/** An implementation partner with a person and a group who may enter. */
export function addDemoTrust(org: SimulatedOrg, random: SeededRandom): void {
  const organizationId = 'trustee-fjordline-consulting';
  org.trusts.set(organizationId, {
    organizationId,
    organizationName: 'Fjordline Consulting',
    enabled: true,
    users: [
      {
        id: 'trustee-user-engineer',
        name: 'Mila Sato',
        email: 'mila.sato@fjordline.example',
        state: 'active',
      },
    ],
    groups: [{ id: 'trustee-group-support', name: 'Fjordline Support' }],
  });
  const user = { subjectId: 'trustee-user-engineer', subjectType: 'PC_TRUSTEE_USER' } as const;
  grantDemoRole(org, random, { ...user, roleKey: 'trusted-external-user', divisionId: '*' });
  grantDemoRole(org, random, { ...user, roleKey: 'flow-author', divisionId: '*' });
  grantDemoRole(org, random, {
    ...{ subjectId: 'trustee-group-support', subjectType: 'PC_TRUSTEE_GROUP' },
    ...{ roleKey: 'trusted-external-user', divisionId: 'division-home' },
  });
}
