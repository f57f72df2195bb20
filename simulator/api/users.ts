import { callingSubject } from '../access/caller';
import { reachOf, reaches, requireEverywhere } from '../access/require-permission';
import { badRequest, missingPermissions, notFound } from '../http/api-error';
import { cursorPage } from '../http/cursor-page';
import type { Call, Operation } from '../http/operation';
import { nextCursor } from '../http/next-cursor';
import { linkedPage, pageSizeOf } from '../http/page';
import { isDescending } from '../http/sorting';
import type { SimulatedUser } from '../org/simulated-org';
import { selectedById } from './selected-by-id';
import { toUser, userExpands } from './user-entity';

const VIEW = 'directory:user:view';
const states = ['active', 'inactive', 'deleted', 'any'] as const;

/** Page numbers reach no further than this; beyond it only the cursor does. */
const PAGE_WINDOW = 10_000;

export const userOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/users', handle: listUsers },
  { method: 'GET', path: '/api/v2/users/query', requires: { any: [VIEW] }, handle: queryUsers },
  { method: 'GET', path: '/api/v2/users/{userId}', handle: getUser },
];

/** Users in the divisions where the caller may see users. */
function listUsers(call: Call) {
  const { simulator, query } = call;
  const cap = simulator.modes.pageCaps.users;
  if (
    simulator.modes.usersWindowed &&
    query.positiveInteger('pageNumber', 1) * pageSizeOf(call, cap) > PAGE_WINDOW
  ) {
    throw badRequest('bad.request', `No more than ${PAGE_WINDOW} results can be paged through.`);
  }
  const isSelected = selectedById(query, 'user');
  const expands = query.anyOf('expand', userExpands);
  const users = visible(call, simulator.views.usersIn(stateOf(call)));
  const selected = users.filter(isSelected);
  const ordered = isDescending(query) ? selected.toReversed() : selected;
  return linkedPage(call, ordered, cap, (user) => toUser(simulator, user, expands));
}

function visible({ simulator, caller }: Call, users: readonly SimulatedUser[]): readonly SimulatedUser[] {
  const reach = reachOf(simulator, callingSubject(caller), VIEW);
  if (reach === undefined) throw missingPermissions([VIEW]);
  return reach === '*' ? users : users.filter((user) => reach.has(user.divisionId));
}

function stateOf({ simulator, query }: Call) {
  const state = query.oneOf('state', states, 'active');
  return state === 'any' && simulator.modes.anyStateIsActive ? 'active' : state;
}

/** Divisions cannot be filtered here, so the permission is needed in all of them. */
function queryUsers(call: Call) {
  const { simulator, caller, query } = call;
  requireEverywhere(simulator, callingSubject(caller), VIEW);
  const expands = query.anyOf('expand', userExpands);
  const users = simulator.views.usersIn(stateOf(call));
  const after = query.text('cursor');
  const size = pageSizeOf(call, simulator.modes.pageCaps.usersQuery);
  const descending = isDescending(query);
  const ordered = descending ? users.toReversed() : users;
  const page = cursorPage(ordered, size, { after, descending });
  return {
    entities: page.items.map((user) => toUser(simulator, user, expands)),
    ...nextCursor(call, 'cursor', page.next),
    selfUri: call.url,
    ...(page.next !== undefined && !simulator.modes.cursorsRenamed && { cursor: page.next }),
  };
}

/** `state` says in which state the user must be; inactive ones are found either way. */
function getUser({ simulator, caller, params, query }: Call) {
  const reach = reachOf(simulator, callingSubject(caller), VIEW);
  if (reach === undefined) throw missingPermissions([VIEW]);
  const user = simulator.org.users.get(params.userId!);
  const wantsDeleted = query.oneOf('state', ['active', 'deleted'], 'active') === 'deleted';
  if (!user || !reaches(reach, user.divisionId)) throw notFound();
  const { deletedUsersFound, inactiveUsersHidden } = simulator.modes;
  const isDeleted = user.state === 'deleted';
  if (isDeleted !== wantsDeleted && !(isDeleted && deletedUsersFound)) throw notFound();
  if (inactiveUsersHidden && user.state === 'inactive') throw notFound();
  return toUser(simulator, user, query.anyOf('expand', userExpands));
}
