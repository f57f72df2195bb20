import { homeDivisionOf } from '../org/home-division';
import type { SimulatedGroup, SimulatedOrg, SimulatedRole, SimulatedUser } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import type { EntityChange, PermissionCode } from './change';
import { changed, known, missing } from './known';

/** Adds or changes an entity. False when the change is of another kind. */
export function applyToEntity(simulator: SimulatorState, change: EntityChange | { op: string }): boolean {
  if (!Object.hasOwn(appliers, change.op)) return false;
  const apply = appliers[change.op as EntityChange['op']] as (
    simulator: SimulatorState,
    change: EntityChange | { op: string },
  ) => void;
  apply(simulator, change);
  return true;
}

type Appliers = {
  [Op in EntityChange['op']]: (simulator: SimulatorState, change: Extract<EntityChange, { op: Op }>) => void;
};

const appliers: Appliers = {
  'add-user': ({ org, writer }, { user }) => {
    missing(org.users, user.id);
    const added = { ...newUser(org, user.id), ...user };
    known(org.divisions, added.divisionId);
    writer.storeUser(added);
  },
  'change-user': ({ org, writer }, { userId, values }) => {
    if (values.divisionId !== undefined) known(org.divisions, values.divisionId);
    writer.storeUser(changed(known(org.users, userId), values));
  },
  'add-group': ({ org, writer }, { group }) => {
    missing(org.groups, group.id);
    writer.storeGroup(withKnownPeople(org, { ...newGroup(group.id), ...group }));
  },
  'change-group': ({ org, writer }, { groupId, values }) => {
    const group = known(org.groups, groupId);
    writer.storeGroup(withKnownPeople(org, changed(group, values)));
  },
  'delete-group': (simulator, { groupId }) => {
    simulator.writer.deleteGroup(known(simulator.org.groups, groupId));
    simulator.replaceGrants(groupId, [], 0, true);
  },
  'add-role': ({ org, writer }, { role }) => {
    missing(org.roles, role.id);
    writer.storeRole({ ...newRole(role.id), ...role });
  },
  'change-role': ({ org, writer }, { roleId, values }) =>
    writer.storeRole({ ...known(org.roles, roleId), ...values }),
  'change-division': ({ org }, { divisionId, values }) =>
    void Object.assign(known(org.divisions, divisionId), values),
  'set-permission': ({ org }, { permission }) => {
    const { domain, entityType, action } = permission;
    const found = org.catalogue.find((one) => isSame(one, permission));
    if (found) return void Object.assign(found, permission);
    const label = [domain, entityType, action].join(' > ');
    org.catalogue.push({ label, allowsConditions: false, divisionAware: true, ...permission });
  },
  'delete-permission': ({ org }, { permission }) => {
    const index = org.catalogue.findIndex((one) => isSame(one, permission));
    if (index < 0) throw new Error(`no such permission: ${codeOf(permission)}`);
    org.catalogue.splice(index, 1);
  },
};

const newUser = (org: SimulatedOrg, id: string): SimulatedUser => ({
  id,
  name: id,
  email: `${id}@example.org`,
  title: '',
  department: '',
  state: 'active',
  divisionId: homeDivisionOf(org)?.id ?? '',
  version: 1,
});

const newGroup = (id: string): SimulatedGroup => ({
  id,
  name: id,
  state: 'active',
  type: 'official',
  rolesEnabled: true,
  includeOwners: false,
  version: 1,
  ownerIds: [],
  individualIds: [],
  dynamicIds: [],
});

const newRole = (id: string): SimulatedRole => ({
  id,
  name: id,
  description: '',
  default: false,
  permissions: [],
  policies: [],
});

function withKnownPeople(org: SimulatedOrg, group: SimulatedGroup): SimulatedGroup {
  for (const id of [...group.ownerIds, ...group.individualIds, ...group.dynamicIds]) known(org.users, id);
  return group;
}

const codeOf = ({ domain, entityType, action }: PermissionCode) => `${domain}:${entityType}:${action}`;
const isSame = (one: PermissionCode, other: PermissionCode) => codeOf(one) === codeOf(other);
