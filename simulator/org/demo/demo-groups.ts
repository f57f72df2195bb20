import type { SeededRandom } from '../seeded-random';
import type { SimulatedGroup, SimulatedOrg } from '../simulated-org';
import { grantDemoRole } from './demo-grants';
import { demoDivisions, demoPeople } from './demo-ids';

type GroupDefinition = Pick<SimulatedGroup, 'id' | 'name'> & Partial<SimulatedGroup>;

const { careEmea, careAmericas, sales, claims, technicalSupport } = demoDivisions;

/** Groups that confer roles, and those that look as if they did. */
const namedGroups: GroupDefinition[] = [
  {
    id: 'group-care-emea-deputies',
    name: 'Customer Care EMEA Deputies',
    rolesEnabled: true,
    individualIds: [demoPeople.viaGroupOnly.id, 'demo-direct-and-group'],
    ownerIds: ['demo-owner-not-member'],
  },
  {
    id: 'group-claims-leadership',
    name: 'Claims Leadership',
    rolesEnabled: true,
    includeOwners: true,
    individualIds: [demoPeople.denied.id],
    ownerIds: ['demo-owner-counted'],
  },
  { id: 'group-night-shift', name: 'Night Shift', individualIds: ['demo-employee-only'] },
  {
    id: 'group-project-lighthouse',
    name: 'Project Lighthouse',
    state: 'inactive',
    rolesEnabled: true,
    individualIds: ['demo-in-inactive-group'],
  },
];

const groupGrants: [groupId: string, roleKey: string, divisionId: string][] = [
  ['group-care-emea-deputies', 'supervisor', careEmea],
  ['group-claims-leadership', 'quality-lead', claims],
  ['group-claims-leadership', 'reporting-analyst', '*'],
  // Counts for no one: the group does not confer roles.
  ['group-night-shift', 'supervisor', '*'],
  // Counts for no one: the group is inactive.
  ['group-project-lighthouse', 'campaign-manager', sales],
  ['group-digital-pilot', 'digital-agent', technicalSupport],
  ['group-americas-quality', 'quality-evaluator', careAmericas],
  ['group-americas-quality', 'quality-evaluator', careEmea],
];

export function addDemoGroups(org: SimulatedOrg, random: SeededRandom): void {
  for (const group of [...namedGroups, ...groupsByRule(org)]) addGroup(org, group);
  for (const division of org.divisions.values()) addTeamGroup(org, random, division);
  for (const [subjectId, roleKey, divisionId] of groupGrants) {
    grantDemoRole(org, random, { subjectId, subjectType: 'PC_GROUP' }, roleKey, divisionId);
  }
}

/** Groups whose members come from a rule on title and division. */
function groupsByRule(org: SimulatedOrg): GroupDefinition[] {
  const staff = (title: string, divisionId: string): string[] =>
    idsOf(org, (user) => user.title === title && user.divisionId === divisionId);
  return [
    {
      id: 'group-digital-pilot',
      name: 'Digital Pilot',
      rolesEnabled: true,
      individualIds: ['demo-two-divisions'],
      dynamicIds: staff('Voice Agent', technicalSupport),
    },
    {
      id: 'group-americas-quality',
      name: 'Americas Quality',
      rolesEnabled: true,
      includeOwners: true,
      dynamicIds: staff('Quality Evaluator', careAmericas),
      ownerIds: staff('Supervisor', careAmericas).slice(0, 1),
    },
  ];
}

/** A social group without roles, as there are many. */
function addTeamGroup(org: SimulatedOrg, random: SeededRandom, division: { id: string; name: string }): void {
  const people = idsOf(org, (user) => user.divisionId === division.id);
  addGroup(org, {
    id: division.id.replace('division', 'group-team'),
    name: `Team ${division.name}`,
    type: 'social',
    individualIds: random.sample(people, 15),
  });
}

function idsOf(
  org: SimulatedOrg,
  wanted: (user: { title: string; divisionId: string }) => boolean,
): string[] {
  return [...org.users.values()].filter(wanted).map((user) => user.id);
}

/** Copies the definition: the organisation is changed in place, the definitions are not. */
function addGroup(org: SimulatedOrg, definition: GroupDefinition): void {
  org.groups.set(definition.id, {
    state: 'active',
    type: 'official',
    rolesEnabled: false,
    includeOwners: false,
    version: 1,
    ownerIds: [],
    individualIds: [],
    dynamicIds: [],
    ...structuredClone(definition),
  });
}
