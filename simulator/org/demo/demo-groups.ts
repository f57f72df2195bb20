import type { SeededRandom } from '../seeded-random';
import type { SimulatedGroup, SimulatedOrg } from '../simulated-org';
import { grantDemoRole } from './demo-grants';
import { demoDivisions, demoPeople } from './demo-ids';

type GroupDefinition = Pick<SimulatedGroup, 'id' | 'name'> &
  Partial<SimulatedGroup> & { grants?: [roleKey: string, divisionId: string][] };

const { careEmea, careAmericas, sales, claims, technicalSupport } = demoDivisions;

/** Groups with roles, and those that look as if they had some. */
const namedGroups: GroupDefinition[] = [
  {
    ...{ id: 'group-care-emea-deputies', name: 'Customer Care EMEA Deputies', rolesEnabled: true },
    individualIds: [demoPeople.viaGroupOnly.id, 'demo-direct-and-group'],
    ownerIds: ['demo-owner-not-member'],
    grants: [['supervisor', careEmea]],
  },
  {
    ...{ id: 'group-claims-leadership', name: 'Claims Leadership', rolesEnabled: true, includeOwners: true },
    individualIds: [demoPeople.denied.id],
    ownerIds: ['demo-owner-counted'],
    grants: [
      ['quality-lead', claims],
      ['reporting-analyst', '*'],
    ],
  },
  {
    ...{ id: 'group-night-shift', name: 'Night Shift', rolesEnabled: false },
    individualIds: ['demo-employee-only'],
    grants: [['supervisor', '*']],
  },
  {
    ...{ id: 'group-project-lighthouse', name: 'Project Lighthouse', rolesEnabled: true, state: 'inactive' },
    individualIds: ['demo-in-inactive-group'],
    grants: [['campaign-manager', sales]],
  },
];

/** Adds the named groups, two with members by rule, and a plain group for each division's team. */
export function addDemoGroups(org: SimulatedOrg, random: SeededRandom): void {
  const withTitle = (title: string, divisionId: string): string[] =>
    [...org.users.values()]
      .filter((one) => one.title === title && one.divisionId === divisionId)
      .map((one) => one.id);

  for (const group of namedGroups) addGroup(org, random, group);
  addGroup(org, random, {
    ...{ id: 'group-digital-pilot', name: 'Digital Pilot', rolesEnabled: true },
    individualIds: ['demo-two-divisions'],
    dynamicIds: withTitle('Voice Agent', technicalSupport),
    grants: [['digital-agent', technicalSupport]],
  });
  addGroup(org, random, {
    ...{ id: 'group-americas-quality', name: 'Americas Quality', rolesEnabled: true, includeOwners: true },
    dynamicIds: withTitle('Quality Evaluator', careAmericas),
    ownerIds: withTitle('Supervisor', careAmericas).slice(0, 1),
    grants: [
      ['quality-evaluator', careAmericas],
      ['quality-evaluator', careEmea],
    ],
  });
  for (const division of org.divisions.values()) addTeamGroup(org, random, division);
}

function addTeamGroup(org: SimulatedOrg, random: SeededRandom, division: { id: string; name: string }): void {
  const people = [...org.users.values()]
    .filter((user) => user.divisionId === division.id)
    .map((user) => user.id);
  const id = division.id.replace('division', 'group-team');
  addGroup(org, random, {
    id,
    name: `Team ${division.name}`,
    type: 'social',
    individualIds: random.sample(people, 15),
  });
}

function addGroup(org: SimulatedOrg, random: SeededRandom, definition: GroupDefinition): void {
  const { grants = [], ...group } = structuredClone(definition);
  org.groups.set(group.id, {
    ...{ state: 'active', type: 'official', rolesEnabled: false, includeOwners: false, version: 1 },
    ...{ ownerIds: [], individualIds: [], dynamicIds: [] },
    ...group,
  });
  for (const [roleKey, divisionId] of grants) {
    grantDemoRole(org, random, { subjectId: group.id, subjectType: 'PC_GROUP', roleKey, divisionId });
  }
}
