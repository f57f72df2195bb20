import { randomUUID } from 'node:crypto';

import { ApiError, badRequest, notFound } from '../http/api-error';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import type { SimulatedDivision } from '../org/simulated-org';
import { fieldsOf, textIn } from './body-fields';
import { divisionOf } from './divisions';
import { toDivision } from './references';

const BASE = '/api/v2/authorization/divisions';

/** What an organisation may have as a rule. Genesys can raise it. */
const MAX_DIVISIONS = 50;

export const divisionWriteOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: BASE,
    requires: { all: ['authorization:division:add', 'authorization:grant:add'] },
    handle: (call) => create(call, randomUUID()),
  },
  { method: 'GET', path: `${BASE}/limit`, handle: () => MAX_DIVISIONS },
  {
    method: 'GET',
    path: `${BASE}/deleted`,
    requires: { any: ['authorization:divisionDeleted:view'] },
    handle: listDeleted,
  },
  {
    method: 'PUT',
    path: `${BASE}/{divisionId}`,
    requires: { any: ['authorization:division:edit'] },
    handle: update,
  },
  {
    method: 'DELETE',
    path: `${BASE}/{divisionId}`,
    requires: { any: ['authorization:division:delete'] },
    handle: remove,
  },
  {
    method: 'POST',
    path: `${BASE}/{divisionId}/restore`,
    requires: { any: ['authorization:division:add'] },
    handle: restore,
  },
];

function create(call: Call, id: string) {
  const { divisions } = call.simulator.org;
  const { name, description = '' } = saidIn(call);
  if (divisions.size >= MAX_DIVISIONS) {
    throw badRequest('max.scopes.exceeded', 'Too many divisions for organization.');
  }
  refuseTakenName(call, name);
  return store(call, { id, name, description, homeDivision: false });
}

function update(call: Call) {
  const before = divisionOf(call);
  const { name, description = before.description } = saidIn(call);
  refuseTakenName(call, name, before.id);
  return store(call, { ...before, name, description });
}

/** The home division stays, and so does one with users in it. Grants in the division go with it. */
function remove(call: Call): undefined {
  const { simulator } = call;
  const division = divisionOf(call);
  const isUsed = [...simulator.org.users.values()].some(
    ({ divisionId, state }) => divisionId === division.id && state !== 'deleted',
  );
  if (division.homeDivision || isUsed) {
    throw badRequest('precondition.failure', 'One or more preconditions was not met.');
  }
  applyWrite(call, () => simulator.deleteDivision(division));
  return undefined;
}

function listDeleted(call: Call) {
  const { deletedDivisions, modes } = call.simulator;
  return linkedPage(call, [...deletedDivisions.values()], modes.pageCaps.divisions, toDivision);
}

function restore(call: Call) {
  const { simulator, params } = call;
  const id = params.divisionId!;
  if (simulator.org.divisions.has(id)) throw alreadyExists('Scope with that ID already exists');
  if (!simulator.deletedDivisions.has(id)) throw notFound();
  const division = create(call, id);
  if (call.appliesWrites) simulator.deletedDivisions.delete(id);
  return division;
}

function saidIn({ body }: Call): { name: string; description?: string } {
  const fields = fieldsOf(body);
  const name = textIn(fields, 'name');
  if (!name?.trim()) throw badRequest('division.name.invalid', 'The requested division name is invalid.');
  return { name, description: textIn(fields, 'description') };
}

function refuseTakenName({ simulator }: Call, name: string, exceptId?: string): void {
  for (const division of simulator.org.divisions.values()) {
    if (division.id === exceptId || division.name.toLowerCase() !== name.toLowerCase()) continue;
    throw alreadyExists('A resource with that name already exists.');
  }
}

const alreadyExists = (text: string) => new ApiError(409, 'resource.already.exists', text);

function store(call: Call, division: SimulatedDivision) {
  applyWrite(call, () => call.simulator.org.divisions.set(division.id, division));
  return toDivision(division);
}
