import { callingSubject } from '../access/caller';
import { reachOf } from '../access/require-permission';
import { ApiError, badRequest, missingPermissions } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import type { SimulatedGroup } from '../org/simulated-org';
import { fieldsOf, requireVersion, textsOf } from './body-fields';
import { storeGroup } from './group-writes';
import { groupOf } from './groups';

const EDIT = 'directory:group:edit';
const path = '/api/v2/groups/{groupId}/members';

/** A limit that the API publishes for both operations. */
const MAX_MEMBERS = 50;

export const groupMemberOperations: readonly Operation[] = [
  { method: 'POST', path, success: 202, handle: addMembers },
  { method: 'DELETE', path, success: 202, handle: removeMembers },
];

function addMembers(call: Call): object {
  const group = groupOf(call);
  requireMemberEditor(call, group);
  const fields = fieldsOf(call.body);
  const ids = limited(textsOf(fields.memberIds, 'memberIds'));
  if (!ids.every((id) => call.simulator.org.users.has(id))) {
    throw badRequest('general.resource.not.found', 'Group members were not found.');
  }
  const stale = new ApiError(409, 'general.conflict', 'Resource conflict updating members.');
  if (fields.version !== undefined) requireVersion(fields, group.version, stale);
  return setMembers(call, group, [...new Set([...group.individualIds, ...ids])]);
}

/** Individual members only: who is one by rule or as an owner stays. */
function removeMembers(call: Call): object {
  const group = groupOf(call);
  requireMemberEditor(call, group);
  const ids = limited(call.query.list('ids'));
  if (ids.length === 0) throw badRequest('bad.request', 'ids is required.');
  return setMembers(
    call,
    group,
    group.individualIds.filter((id) => !ids.includes(id)),
  );
}

function setMembers(call: Call, group: SimulatedGroup, individualIds: string[]): object {
  if (individualIds.length !== group.individualIds.length) {
    storeGroup(call, { ...group, individualIds, version: group.version + 1 });
  }
  return {};
}

/** No permission is published for these; without any, every token could give itself a group's roles. */
function requireMemberEditor({ simulator, caller }: Call, group: SimulatedGroup): void {
  const subjectId = callingSubject(caller);
  if (group.ownerIds.includes(subjectId)) return;
  if (reachOf(simulator, subjectId, EDIT) === undefined) throw missingPermissions([EDIT]);
}

function limited(ids: string[]): string[] {
  if (ids.length <= MAX_MEMBERS) return ids;
  throw badRequest('bad.request', `Only ${MAX_MEMBERS} members can be changed at a time.`);
}
