import { addDefaultClients } from '../../simulator/org/default-clients';
import { addGrant } from '../../simulator/org/add-grant';
import { emptyOrg } from '../../simulator/org/empty-org';
import { policies } from '../../simulator/org/policies';
import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { SimulatedOrg, SimulatedSubjectType } from '../../simulator/org/simulated-org';
import { askedPermissions, roleShapes } from './role-shapes';

const GRANTED_AT = '2026-01-01T00:00:00.000Z';
const DIVISIONS = ['home', 'north', 'south', 'west'];
/** With `*` as often as all others together. */
const grantedDivisions = [...DIVISIONS, '*', '*', '*', '*'];

/** Few enough of everything that random questions meet what has just changed. */
export function randomOrg(random: SeededRandom, groups = 8): SimulatedOrg {
  const org = withFewPermissions(emptyOrg('org-1', 'Truth Test', 1));
  for (const id of DIVISIONS)
    org.divisions.set(id, { id, name: id, description: '', homeDivision: id === 'home' });
  addDefaultClients(org, 'home');
  addRoles(org);
  addSubjects(org, random, groups);
  for (const id of org.users.keys()) if (random.chance(0.5)) grantSome(org, random, id, 'PC_USER', 2);
  for (const id of org.groups.keys()) grantSome(org, random, id, 'PC_GROUP', 2);
  for (const id of machines(org)) grantSome(org, random, id, 'PC_OAUTH_CLIENT', 2);
  return org;
}

/** The naive evaluator goes through all of them for each subject at each moment. */
function withFewPermissions(org: SimulatedOrg): SimulatedOrg {
  const entities = new Set(askedPermissions.map((permission) => permission.split(':')[1]));
  const own = ['authorization', 'directory', 'oauth', 'audits'];
  const catalogue = org.catalogue.filter(
    ({ domain, entityType }) => entities.has(entityType) || own.includes(domain),
  );
  return { ...org, catalogue };
}

/** OAuth clients other than those of the service. */
export function machines(org: SimulatedOrg): string[] {
  return [...org.clients.keys()].filter((id) => id.startsWith('machine-'));
}

export function randomDivision(random: SeededRandom): string {
  return random.pick(grantedDivisions);
}

function addRoles(org: SimulatedOrg): void {
  for (const { id, always, on } of roleShapes) {
    const blank = { name: id, description: '', default: false, permissions: [] };
    org.roles.set(id, { id, ...blank, policies: policies(`${always}; ${on}`) });
  }
}

function addSubjects(org: SimulatedOrg, random: SeededRandom, groups: number): void {
  const people = Array.from({ length: 30 + random.below(31) }, (_, i) => `user-${i}`);
  for (const id of people) {
    const about = { name: id, email: `${id}@example.org`, title: 'Agent', department: 'Care' };
    const state = random.chance(0.9) ? 'active' : 'inactive';
    org.users.set(id, { id, ...about, divisionId: 'home', version: 1, state });
  }
  for (let i = 0; i < groups; i++) {
    org.groups.set(`group-${i}`, {
      id: `group-${i}`,
      name: `group-${i}`,
      state: 'active',
      type: 'official',
      rolesEnabled: random.chance(0.8),
      includeOwners: random.chance(0.5),
      version: 1,
      ownerIds: random.sample(people, 2),
      individualIds: random.sample(people, 3 + random.below(8)),
      dynamicIds: [],
    });
  }
  for (let i = 0; i < 3; i++) {
    const id = `machine-${i}`;
    const type = { authorizedGrantType: 'CLIENT-CREDENTIALS', scope: [] } as const;
    const about = { name: id, secret: `${id}-secret`, dateCreated: GRANTED_AT };
    org.clients.set(id, { id, ...about, ...type, scope: [], state: 'active' });
  }
}

function grantSome(
  org: SimulatedOrg,
  random: SeededRandom,
  subjectId: string,
  subjectType: SimulatedSubjectType,
  most: number,
): void {
  for (let i = 0; i <= random.below(most); i++) {
    const { id: roleId } = random.pick(roleShapes);
    const divisionId = randomDivision(random);
    addGrant(org, { subjectId, subjectType, roleId, divisionId, grantMadeAt: GRANTED_AT });
  }
}
