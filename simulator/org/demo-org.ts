import { addGrant } from './add-grant';
import { addDefaultClients } from './default-clients';
import { emptyOrg } from './empty-org';
import { policies } from './policies';
import { SeededRandom } from './seeded-random';
import type { SimulatedOrg } from './simulated-org';

/** A believable contact centre of about 250 people. */
export function demoOrg(seed: number): SimulatedOrg {
  const random = new SeededRandom(seed);
  const org = emptyOrg(random.uuid(), 'Northwind Care', seed);
  org.divisions.set('division-home', {
    id: 'division-home',
    name: 'Home',
    description: 'Home division',
    homeDivision: true,
  });
  addDefaultClients(org, 'division-home');
  org.roles.set('role-employee', {
    id: 'role-employee',
    name: 'employee',
    description: 'Everyone',
    default: true,
    defaultRoleId: 'employee',
    permissions: [],
    policies: policies('directory:user:view'),
  });
  for (let i = 0; i < 250; i++) {
    const id = random.uuid();
    org.users.set(id, {
      id,
      name: `Person ${i}`,
      email: `p${i}@northwind.example`,
      title: 'Agent',
      department: 'Care',
      state: 'active',
      divisionId: 'division-home',
      version: 1,
    });
    addGrant(org, {
      subjectId: id,
      subjectType: 'PC_USER',
      roleId: 'role-employee',
      divisionId: 'division-home',
      grantMadeAt: '2024-02-01T09:00:00.000Z',
    });
  }
  return org;
}
