import { addDefaultClients } from './default-clients';
import { assignNeededLicenses } from '../licenses/assigned-licenses';
import { addDefaultLicenses } from '../licenses/default-licenses';
import { emptyOrg } from './empty-org';
import { addLargeClients } from './large/large-clients';
import { addLargeDivisions } from './large/large-divisions';
import { addLargeGroups } from './large/large-groups';
import { addLargePeople, addLargeUserGrants } from './large/large-people';
import { addLargeRoles } from './large/large-roles';
import { SeededRandom } from './seeded-random';
import type { SimulatedOrg } from './simulated-org';

const sizes = {
  '10k': { users: 10_000, roles: 110, divisions: 50, groups: { count: 300, withRoles: 80 }, clients: 20 },
  '100k': {
    users: 100_000,
    roles: 150,
    divisions: 60,
    groups: { count: 1_000, withRoles: 250 },
    clients: 60,
  },
} as const;

/** An organisation of the given size: realistic in its proportions, with nothing planted. */
export function largeOrg(name: keyof typeof sizes, seed: number): SimulatedOrg {
  const size = sizes[name];
  const random = new SeededRandom(seed);
  const org = emptyOrg(random.fork('organization').uuid(), `Harbourline ${name}`, seed);
  const divisionIds = addLargeDivisions(org, random.fork('divisions'), size.divisions);
  addDefaultClients(org, divisionIds[0] as string);
  const roles = addLargeRoles(org, random.fork('roles'), size.roles);
  addLargePeople(org, random.fork('people'), size.users, divisionIds);
  addLargeUserGrants(org, random.fork('grants'), roles);
  addLargeGroups(org, random.fork('groups'), roles.everyday, size.groups);
  addLargeClients(org, random.fork('clients'), roles.everyday, size.clients);
  addDefaultLicenses(org);
  assignNeededLicenses(org);
  return org;
}
