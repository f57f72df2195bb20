import { randomUUID } from 'node:crypto';

import { badRequest, notFound } from '../http/api-error';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import type { SimulatedGroup, SimulatedOrg } from '../org/simulated-org';
import { fieldsOf, flagIn, oneOfIn, requiredTextIn, requireVersion, textIn, textsOf } from './body-fields';
import { toGroup } from './group-entity';
import { groupOf } from './groups';

const EDIT = 'directory:group:edit';
const path = '/api/v2/groups/{groupId}';

export const groupWriteOperations: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/groups', requires: { any: ['directory:group:add'] }, handle: create },
  { method: 'PUT', path, requires: { any: [EDIT] }, handle: update },
  { method: 'DELETE', path, requires: { any: ['directory:group:delete'] }, handle: remove },
];

function create(call: Call) {
  const { org } = call.simulator;
  const fields = fieldsOf(call.body);
  const name = requiredTextIn(fields, 'name');
  const type = oneOfIn(fields, 'type', ['official', 'social']);
  const visibility = oneOfIn(fields, 'visibility', ['public', 'owners', 'members']);
  const rulesVisible = flagIn(fields, 'rulesVisible');
  if (type === undefined || visibility === undefined || rulesVisible === undefined) {
    throw badRequest('constraint.validation', 'type, visibility and rulesVisible must not be null');
  }
  refuseTakenName(org, name);
  return storeGroup(call, {
    id: randomUUID(),
    name,
    state: 'active',
    type,
    visibility,
    rulesVisible,
    rolesEnabled: flagIn(fields, 'rolesEnabled') ?? false,
    includeOwners: flagIn(fields, 'includeOwners') ?? false,
    version: 1,
    ownerIds: ownersIn(org, fields.ownerIds ?? []),
    individualIds: [],
    dynamicIds: [],
    ...described(textIn(fields, 'description')),
  });
}

function update(call: Call) {
  const { org } = call.simulator;
  const before = groupOf(call);
  const fields = fieldsOf(call.body);
  const stale = badRequest('general.conflict', 'Resource conflict - Unexpected version was provided');
  requireVersion(fields, before.version, stale);
  const name = fields.name === undefined ? before.name : requiredTextIn(fields, 'name');
  refuseTakenName(org, name, before.id);
  // The document calls the visibility for owners by two names.
  const visibility = oneOfIn(fields, 'visibility', ['public', 'ownerIds', 'owners', 'members']);
  return storeGroup(call, {
    ...before,
    name,
    state: oneOfIn(fields, 'state', ['active', 'inactive', 'deleted']) ?? before.state,
    visibility: visibility === 'ownerIds' ? 'owners' : (visibility ?? before.visibility),
    rulesVisible: flagIn(fields, 'rulesVisible') ?? before.rulesVisible,
    rolesEnabled: flagIn(fields, 'rolesEnabled') ?? before.rolesEnabled,
    includeOwners: flagIn(fields, 'includeOwners') ?? before.includeOwners,
    ownerIds: fields.ownerIds === undefined ? before.ownerIds : ownersIn(org, fields.ownerIds),
    version: before.version + 1,
    ...described(textIn(fields, 'description')),
  });
}

/** With its grants. */
function remove(call: Call): undefined {
  const { simulator } = call;
  const group = groupOf(call);
  applyWrite(call, () => {
    simulator.writer.deleteGroup(group);
    simulator.dropGrants(({ subjectId }) => subjectId === group.id);
  });
  return undefined;
}

function ownersIn(org: SimulatedOrg, value: unknown): string[] {
  const ids = textsOf(value, 'ownerIds');
  if (!ids.every((id) => org.users.has(id))) throw notFound('general.resource.not.found');
  return ids;
}

function refuseTakenName(org: SimulatedOrg, name: string, exceptId?: string): void {
  const wanted = name.toLowerCase();
  const taken = [...org.groups.values()].some(
    (group) => group.id !== exceptId && group.name.toLowerCase() === wanted,
  );
  if (taken) throw badRequest('group.name.in.use', 'This group name is currently in use.');
}

const described = (description: string | undefined) => (description === undefined ? {} : { description });

export function storeGroup(call: Call, group: SimulatedGroup) {
  const { org, writer } = call.simulator;
  applyWrite(call, () => writer.storeGroup(group));
  return toGroup(org, group);
}
