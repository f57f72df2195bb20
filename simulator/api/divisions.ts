import { callingSubject } from '../access/caller';
import { sortedById } from '../access/org-views';
import { reaches, visibleDivisions } from '../access/require-permission';
import { badRequest, notFound } from '../http/api-error';
import { cursorPage } from '../http/cursor-page';
import { nextCursor } from '../http/next-cursor';
import type { Call, Operation } from '../http/operation';
import { countedPage, linkedPage, pageSizeOf, withQuery } from '../http/page';
import { sortedAsRequested } from '../http/sorting';
import { homeDivisionOf } from '../org/home-division';
import type { SimulatedDivision } from '../org/simulated-org';
import { toAuthzGrant } from './authz-grant';
import { toDivision } from './references';

export const divisionOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/authorization/divisions', handle: listDivisions },
  { method: 'GET', path: '/api/v2/authorization/divisions/query', handle: queryDivisions },
  { method: 'GET', path: '/api/v2/authorization/divisions/home', handle: homeDivision },
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions/{divisionId}',
    handle: (call) => withObjectCounts(call)(divisionOf(call)),
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/divisions/{divisionId}/grants',
    requires: { any: ['authorization:grant:view'] },
    handle: listGrants,
  },
];

/** A client is shown only the divisions in which it holds a role. */
function visible({ simulator, caller, query }: Call): SimulatedDivision[] {
  const reach = visibleDivisions(simulator, callingSubject(caller));
  const ids = query.ids('division');
  const name = query.text('name')?.toLowerCase();
  return sortedById(simulator.org.divisions).filter(
    (division) =>
      reaches(reach, division.id) &&
      (ids.length === 0 || ids.includes(division.id)) &&
      (name === undefined || division.name.toLowerCase().includes(name)),
  );
}

function listDivisions(call: Call) {
  const divisions = sortedAsRequested(call.query, visible(call), {
    id: ({ id }) => id,
    name: ({ name }) => name,
    description: ({ description }) => description,
  });
  const cap = call.simulator.modes.pageCaps.divisions;
  return linkedPage(call, divisions, cap, withObjectCounts(call));
}

function queryDivisions(call: Call) {
  const after = call.query.text('after');
  const before = call.query.text('before');
  if (after !== undefined && before !== undefined) {
    const text = 'Can not provide both after and before key in the same request.';
    throw badRequest('both.after.and.before.provided', text);
  }
  const size = pageSizeOf(call, call.simulator.modes.pageCaps.divisionsQuery);
  const page = cursorPage(visible(call), size, { after, before });
  const link = (position: { after?: string; before?: string }) =>
    withQuery(call.url, { after: undefined, before: undefined, ...position });
  return {
    entities: page.items.map(toDivision),
    ...nextCursor({ ...call, url: link({}) }, 'after', page.next),
    selfUri: call.url,
    ...(page.previous !== undefined && { previousUri: link({ before: page.previous }) }),
  };
}

function homeDivision({ simulator }: Call) {
  const division = homeDivisionOf(simulator.org);
  if (!division) throw notFound();
  return toDivision(division);
}

export function divisionOf({ simulator, caller, params }: Call): SimulatedDivision {
  const division = simulator.org.divisions.get(params.divisionId!);
  const reach = visibleDivisions(simulator, callingSubject(caller));
  if (!division || !reaches(reach, division.id)) throw notFound();
  return division;
}

/** With `objectCount`, how many objects each division has. Of what the organisation keeps by division, users are all. */
function withObjectCounts({ simulator, query }: Call) {
  if (!query.flag('objectCount', false)) return toDivision;
  const users = new Map<string, number>();
  for (const { divisionId, state } of simulator.org.users.values()) {
    if (state !== 'deleted') users.set(divisionId, (users.get(divisionId) ?? 0) + 1);
  }
  return (division: SimulatedDivision) => ({
    ...toDivision(division),
    objectCounts: { USER: users.get(division.id) ?? 0 },
  });
}

/** Grants in exactly this division; those in all divisions are listed under `*`. */
function listGrants(call: Call) {
  const { simulator, params } = call;
  const divisionId = params.divisionId!;
  if (divisionId !== '*') divisionOf(call);
  const grants = simulator.grants.ofDivision(divisionId);
  return countedPage(call, grants, simulator.modes.pageCaps.divisionGrants, (grant) =>
    toAuthzGrant(simulator, grant),
  );
}
