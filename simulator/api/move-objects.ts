import { callingSubject } from '../access/caller';
import { reachesWithAny } from '../access/require-permission';
import { ApiError, badRequest, notFound } from '../http/api-error';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import type { SimulatedUser } from '../org/simulated-org';
import { invalidValue, textsOf } from './body-fields';

const USER_EDIT = 'directory:user:edit';

/** How many objects one request may move. Genesys publishes that there is a limit, not which. */
const MAX_MOVED = 50;

const objectTypes = (
  'QUEUE CAMPAIGN CONTACTLIST DNCLIST EMAILCAMPAIGN MESSAGINGCAMPAIGN MANAGEMENTUNIT BUSINESSUNIT FLOW ' +
  'FLOWMILESTONE FLOWOUTCOME USER CALLROUTE EMERGENCYGROUPS ROUTINGSCHEDULES ROUTINGSCHEDULEGROUPS DATATABLES ' +
  'TEAM WORKBIN WORKTYPE EXTENSIONPOOL SKILLGROUP SCRIPT LIBRARY'
).split(' ');

export const moveObjectsOperation: Operation = {
  method: 'POST',
  path: '/api/v2/authorization/divisions/{divisionId}/objects/{objectType}',
  handle: moveObjects,
};

/** Of what can be moved, users are all that the organisation has. */
function moveObjects(call: Call): undefined {
  const { simulator, params, body } = call;
  const division = simulator.org.divisions.get(params.divisionId!);
  if (!division) throw notFound();
  const objectType = params.objectType!;
  if (!objectTypes.includes(objectType)) throw invalidValue(objectType, 'objectType', objectTypes.join(', '));
  const ids = textsOf(body, 'The request body');
  if (ids.length === 0) {
    const text = 'Unable to move object because the request contained an empty object.';
    throw badRequest('empty.bulk.division.update', text);
  }
  if (ids.length > MAX_MOVED) {
    const text = 'Unable to move objects because the request contained too many objects';
    throw badRequest('too.many.bulk.division.updates', text);
  }
  const found = objectType === 'USER' ? ids.map((id) => simulator.org.users.get(id)) : [undefined];
  if (!found.every((user) => user !== undefined)) throw notFound('general.resource.not.found');
  requireMovable(call, found, division.id);
  applyWrite(call, () => {
    for (const user of found)
      simulator.writer.storeUser({ ...user, divisionId: division.id, version: user.version + 1 });
  });
  return undefined;
}

/** Where a user comes from and where it goes, the caller must be able to edit users. */
function requireMovable({ simulator, caller }: Call, users: readonly SimulatedUser[], target: string): void {
  const mayEditIn = (divisionId: string) =>
    reachesWithAny(simulator, callingSubject(caller), [USER_EDIT], divisionId);
  if (!users.every(({ divisionId }) => mayEditIn(divisionId))) {
    const text = 'Insufficient permissions to assign a list of objects to a division.';
    throw new ApiError(403, 'insufficient.permissions', text);
  }
  if (!mayEditIn(target)) {
    const text =
      'Unable to move object(s) because the requesting user does not have edit permission in the destination division';
    throw new ApiError(403, 'bulk.move.no.permission.division', text);
  }
}
