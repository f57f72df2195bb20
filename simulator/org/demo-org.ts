import { addDefaultClients } from './default-clients';
import { addDemoAccessPolicies } from './demo/demo-access-policies';
import { addDemoClients } from './demo/demo-clients';
import { addDemoDivisions } from './demo/demo-divisions';
import { addDemoUserGrants } from './demo/demo-grants';
import { addDemoGroups } from './demo/demo-groups';
import { demoDivisions, demoRoleId } from './demo/demo-ids';
import { addDemoLicenses } from './demo/demo-licenses';
import { addDemoPeople } from './demo/demo-people';
import { addDemoRetentionPolicies } from './demo/demo-retention-policies';
import { addDemoUse } from './demo/demo-use';
import { addDemoTrust } from './demo/demo-trust';
import { emptyOrg } from './empty-org';
import { contactCentreRoles } from './roles/contact-centre-roles';
import { roleFrom } from './roles/role-definition';
import { SeededRandom } from './seeded-random';
import type { SimulatedOrg } from './simulated-org';

/** A believable contact centre of about 250 people, with weaknesses for a review to find. */
export function demoOrg(seed: number): SimulatedOrg {
  const random = new SeededRandom(seed);
  const org = emptyOrg(random.fork('organization').uuid(), 'Harbourline Contact Centre', seed);
  addDemoDivisions(org);
  addDefaultClients(org, demoDivisions.home);
  for (const definition of contactCentreRoles) {
    const id = demoRoleId(definition.key);
    org.roles.set(id, roleFrom(definition, id));
  }
  addDemoPeople(org, random.fork('people'));
  addDemoUserGrants(org, random.fork('grants'));
  addDemoGroups(org, random.fork('groups'));
  addDemoClients(org, random.fork('clients'));
  addDemoTrust(org, random.fork('trust'));
  addDemoAccessPolicies(org);
  addDemoRetentionPolicies(org);
  addDemoLicenses(org);
  addDemoUse(org, random.fork('use'));
  return org;
}
