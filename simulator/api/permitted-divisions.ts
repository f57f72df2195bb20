import { callingSubject } from '../access/caller';
import { sortedById } from '../access/org-views';
import { reachOf, reaches, requirePermissions } from '../access/require-permission';
import { badRequest, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import { toDivision } from './references';
import { subjectOf } from './subject-names';

const BASE = '/api/v2/authorization/divisionspermitted';

export const permittedDivisionOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: `${BASE}/me`,
    handle: (call) => permitted(call, callingSubject(call.caller)).divisions.map(toDivision),
  },
  {
    method: 'GET',
    path: `${BASE}/paged/me`,
    handle: (call) => listPermitted(call, callingSubject(call.caller)),
  },
  {
    method: 'GET',
    path: `${BASE}/paged/{subjectId}`,
    handle: (call) => listPermitted(call, readableSubject(call)),
  },
];

/** No permission is published for this; what others may do is read like their grants. */
function readableSubject({ simulator, caller, params }: Call): string {
  const id = params.subjectId!;
  const asking = callingSubject(caller);
  if (id !== asking) requirePermissions(simulator, asking, { any: ['authorization:grant:view'] });
  if (!subjectOf(simulator.org, id)) throw notFound();
  return id;
}

function listPermitted(call: Call, subjectId: string) {
  const { everywhere, divisions } = permitted(call, subjectId);
  const page = linkedPage(call, divisions, call.simulator.modes.pageCaps.divisions, toDivision);
  return { ...page, allDivsPermitted: everywhere };
}

/** The divisions where the subject holds a permission without conditions. */
function permitted({ simulator, query }: Call, subjectId: string) {
  const permission = query.text('permission');
  if (!permission) throw badRequest('missing.permission.param', 'Missing required permission parameter');
  const name = query.text('name')?.toLowerCase() ?? '';
  const reach = reachOf(simulator, subjectId, permission) ?? new Set();
  const divisions = sortedById(simulator.org.divisions).filter(
    (one) => reaches(reach, one.id) && one.name.toLowerCase().includes(name),
  );
  return { everywhere: reach === '*', divisions };
}
