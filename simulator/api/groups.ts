import { sortedById } from '../access/org-views';
import { notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import { isDescending } from '../http/sorting';
import type { SimulatedGroup } from '../org/simulated-org';
import { memberIdsOf, toGroup } from './group-entity';
import { selectedById } from './selected-by-id';
import { toUser, userExpands } from './user-entity';

export const groupOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/groups', handle: listGroups },
  {
    method: 'GET',
    path: '/api/v2/groups/{groupId}',
    handle: (call) => toGroup(call.simulator.org, groupOf(call)),
  },
  { method: 'GET', path: '/api/v2/groups/{groupId}/members', handle: listMembers },
  { method: 'GET', path: '/api/v2/groups/{groupId}/individuals', handle: listIndividuals },
];

function listGroups(call: Call) {
  const { org, modes } = call.simulator;
  const groups = sortedById(org.groups).filter(selectedById(call.query, 'group'));
  return linkedPage(call, ordered(call, groups), modes.pageCaps.groups, (group) => toGroup(org, group));
}

export function groupOf({ simulator, params }: Call): SimulatedGroup {
  const group = simulator.org.groups.get(params.groupId!);
  if (!group) throw notFound();
  return group;
}

function listMembers(call: Call) {
  const { simulator, query } = call;
  const expands = query.anyOf('expand', userExpands);
  const members = usersOf(call, memberIdsOf(groupOf(call), simulator.modes.ownersAmongMembers));
  return linkedPage(call, ordered(call, members), simulator.modes.pageCaps.groupMembers, (user) =>
    toUser(simulator, user, expands),
  );
}

const ordered = <T>({ query }: Call, items: readonly T[]) =>
  isDescending(query) ? items.toReversed() : items;

/** The one listing without pages: all individual members at once. */
function listIndividuals(call: Call) {
  const { individualIds, ownerIds } = groupOf(call);
  const owners = call.simulator.modes.ownersAmongIndividuals ? ownerIds : [];
  const users = usersOf(call, [...new Set([...individualIds, ...owners])]);
  return {
    entities: users.map((user) => toUser(call.simulator, user, [])),
    total: users.length,
    selfUri: call.url,
  };
}

const usersOf = ({ simulator }: Call, ids: readonly string[]) =>
  ids.flatMap((id) => simulator.org.users.get(id) ?? []);
