import { invalidQueryValue } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import type { SimulatedPermission } from '../org/simulated-org';

export const permissionOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/authorization/permissions', handle: listPermissions },
];

/** The catalogue; a page holds so many domains, not so many permissions. */
function listPermissions(call: Call) {
  const { catalogue } = call.simulator.org;
  const byDomain = groupBy(selected(call, catalogue), (permission) => permission.domain);
  return linkedPage(
    call,
    [...byDomain],
    call.simulator.modes.pageCaps.permissions,
    ([domain, permissions]) => ({
      id: domain,
      domain,
      permissionMap: Object.fromEntries(groupBy(permissions, (permission) => permission.entityType)),
    }),
  );
}

function selected(
  { query }: Call,
  catalogue: readonly SimulatedPermission[],
): readonly SimulatedPermission[] {
  const queryType = query.text('queryType');
  if (queryType === undefined) return catalogue;
  const wanted = query.list('query');
  if (queryType === 'domain') return catalogue.filter((one) => wanted.includes(one.domain));
  if (queryType === 'permission') return catalogue.filter((one) => wanted.includes(codeOf(one)));
  throw invalidQueryValue(queryType, 'queryType', 'domain, permission');
}

const codeOf = ({ domain, entityType, action }: SimulatedPermission) => `${domain}:${entityType}:${action}`;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
