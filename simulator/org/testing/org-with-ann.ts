import { addGrant } from '../add-grant';
import { emptyOrg } from '../empty-org';
import { policies } from '../policies';
import type { SimulatedGroup, SimulatedOrg, SimulatedRole, SimulatedSubjectType } from '../simulated-org';

/** What the role `editor` gives. */
export const edit = 'routing:queue:edit';

/** An organisation with a user `ann` and a role `editor` that gives `routing:queue:edit`. */
export function orgWithAnn(role: Partial<SimulatedRole> = {}): SimulatedOrg {
  const org = emptyOrg('org', 'Org', 1);
  addUser(org, 'ann');
  addRole(org, 'editor', role);
  return org;
}

function addUser(org: SimulatedOrg, id: string): void {
  const about = { name: id, email: `${id}@org.example`, title: '', department: '', divisionId: 'home' };
  org.users.set(id, { id, ...about, state: 'active', version: 1 });
}

export function addRole(org: SimulatedOrg, id: string, role: Partial<SimulatedRole> = {}): void {
  const blank = { name: id, description: '', default: false, permissions: [], policies: policies(edit) };
  org.roles.set(id, { id, ...blank, ...role });
}

export function addGroup(org: SimulatedOrg, group: Partial<SimulatedGroup> = {}): void {
  org.groups.set('team', {
    id: 'team',
    name: 'Team',
    state: 'active',
    type: 'official',
    rolesEnabled: true,
    includeOwners: false,
    version: 1,
    ownerIds: [],
    individualIds: [],
    dynamicIds: [],
    ...group,
  });
}

export function grant(
  org: SimulatedOrg,
  subjectId: string,
  divisionId: string,
  roleId = 'editor',
  subjectType: SimulatedSubjectType = 'PC_USER',
): void {
  addGrant(org, { subjectId, subjectType, roleId, divisionId, grantMadeAt: '2024-02-01T09:00:00.000Z' });
}
